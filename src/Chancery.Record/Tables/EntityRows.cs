using Chancery.Reading;

namespace Chancery.Record.Tables;

/// <summary>Rows of the tables entity, office and mention.</summary>
internal static class EntityRows
{
    public static void Write(TableWriters tables, ArticleReading reading)
    {
        foreach (var entity in reading.Entities)
        {
            tables["entity"].Begin(reading.Id).Add(entity.Id).Add(Names.Of(entity.Kind)).Add(entity.Name).Add(entity.Country).Add(entity.Sectors)
                .Add(entity.Basis).Add(entity.Identifier).Add(entity.Members).Add(entity.Actor).End();
            WriteOffices(tables["office"], reading.Id, entity);
            WriteMentions(tables["mention"], reading.Id, entity);
        }
    }

    private static void WriteOffices(RowWriter row, string articleId, Entity entity)
    {
        for (var i = 0; i < entity.Offices.Count; i++)
        {
            var office = entity.Offices[i];
            row.Begin(articleId).Add(entity.Id).Add(i + 1).Add(office.Country).Add(office.Sector).Add(office.Span).Add(office.Text).End();
        }
    }

    private static void WriteMentions(RowWriter row, string articleId, Entity entity)
    {
        for (var i = 0; i < entity.Mentions.Count; i++)
        {
            var mention = entity.Mentions[i];
            row.Begin(articleId).Add(entity.Id).Add(i + 1).Add(Names.Of(mention.Form)).Add(mention.Span).Add(mention.Text).Add(mention.Head).End();
        }
    }
}

using Chancery.Reading;

namespace Chancery.Record.Tables;

/// <summary>Rows of the tables event, participant, trigger_span, evidence, said_in, event_number and event_context.</summary>
internal static class EventRows
{
    public static void Write(TableWriters tables, ArticleReading reading, Quotes quotes)
    {
        foreach (var happening in reading.Events)
        {
            WriteEvent(tables["event"], reading, happening, quotes);
            WriteSide(tables["participant"], reading.Id, happening.Id, "actor", happening.Actors, quotes);
            WriteSide(tables["participant"], reading.Id, happening.Id, "recipient", happening.Recipients, quotes);
            WriteWords(tables, reading.Id, happening, quotes);
            WriteParts(tables, reading.Id, happening);
        }
    }

    private static void WriteEvent(RowWriter row, ArticleReading reading, Event e, Quotes quotes) =>
        row.Begin(reading.Id).Add(e.Id).Add(e.Story)
            .Add(e.Type).Add(e.Modes).Add(e.Contexts).Add(e.Cameo).Add(e.Quad).Add(e.Score).Add(e.Goldstein).Add(Names.Of(e.Actuality))
            .Day(e.Date?.Start).Day(e.Date?.End).Add(e.Date?.Precision).Add(e.Date?.Text).Add(e.Date?.Span)
            .Add(quotes.Of(e.Place?.Span)).Add(e.Place?.Span).Add(e.Place?.Entity).Add(e.Place?.Basis).Add(e.Place?.Country).Add(e.Place?.Lat).Add(e.Place?.Lon)
            .Add(e.About?.Text).Add(e.About?.Span)
            .Add(e.Process).Add(e.Agreement).Add(e.Gathering).Add(e.SameAs).Add(e.Confidence).Add(e.Rule).Add(reading.Provenance.Codebook).Add(e.Issues).Add(e.Date?.Basis).End();

    private static void WriteSide(RowWriter row, string articleId, string eventId, string side, Sequence<Participant> participants, Quotes quotes)
    {
        for (var i = 0; i < participants.Count; i++)
        {
            var participant = participants[i];
            row.Begin(articleId).Add(eventId).Add(side).Add(i + 1).Add(participant.Entity).Add(participant.Role)
                .Add(participant.Span).Add(quotes.Of(participant.Span)).Add(participant.Code).End();
        }
    }

    private static void WriteWords(TableWriters tables, string articleId, Event e, Quotes quotes)
    {
        for (var i = 0; i < e.Trigger.Count; i++) tables["trigger_span"].Begin(articleId).Add(e.Id).Add(i + 1).Add(e.Trigger[i]).Add(quotes.Of(e.Trigger[i])).End();
        for (var i = 0; i < e.Evidence.Count; i++) tables["evidence"].Begin(articleId).Add(e.Id).Add(i + 1).Add(e.Evidence[i].Span).Add(e.Evidence[i].Text).End();
        foreach (var statement in e.SaidIn) tables["said_in"].Begin(articleId).Add(e.Id).Add(statement).End();
    }

    private static void WriteParts(TableWriters tables, string articleId, Event e)
    {
        foreach (var number in e.Numbers)
            tables["event_number"].Begin(articleId).Add(e.Id).Add(number.Kind).Add(number.Low).Add(number.High).Add(number.IsApproximate).Add(number.Span).Add(number.Text).End();
        foreach (var told in e.ContextWords) tables["event_context"].Begin(articleId).Add(e.Id).Add(told.Context).Add(told.Level).Add(told.Span).Add(told.Text).End();
    }
}

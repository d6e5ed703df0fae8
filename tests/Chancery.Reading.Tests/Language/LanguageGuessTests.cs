using Chancery.Reading.Language;
using Chancery.Reading.Tests.Dates;

namespace Chancery.Reading.Tests.Language;

public sealed class LanguageGuessTests
{
    private static readonly LanguageGuess Guess = new(Written.Knowledge());

    [Theory]
    [InlineData("The foreign minister of Norway met her Kenyan counterpart on Tuesday and spoke of fishing rights for two hours.")]
    [InlineData("Putin meets Erdogan")]
    [InlineData("Macron visits Berlin, Merkel visits Paris")]
    [InlineData("")]
    [InlineData("2020-07-27 14:05")]
    [InlineData("Der Spiegel reported that the minister had said \"das ist nicht wahr\" and left, but the ministry in Berlin denied it on Monday.")]
    public void English_and_what_is_too_short_to_tell_pass(string text) => Assert.True(Guess.IsEnglish(text));

    [Theory]
    [InlineData("Der Außenminister hat am Dienstag in Oslo mit seiner Kollegin über die Fischerei gesprochen, die seit Jahren ein Streitpunkt ist.")]
    [InlineData("Le ministre des Affaires étrangères a rencontré mardi à Oslo son homologue du Kenya pour parler des droits de pêche dans la région.")]
    [InlineData("El ministro de Exteriores se reunió el martes en Oslo con su homóloga de Kenia para hablar de los derechos de pesca en la zona.")]
    [InlineData("التقى وزير الخارجية نظيره الكيني في أوسلو يوم الثلاثاء وبحثا حقوق الصيد")]
    [InlineData("Министр иностранных дел встретился во вторник в Осло со своим коллегой")]
    [InlineData("外交部长星期二在奥斯陆会见了肯尼亚外长")]
    [InlineData("Dışişleri Bakanı salı günü Oslo'da Kenyalı mevkidaşı ile bir araya geldi ve balıkçılık için bir anlaşma üzerinde de durdu.")]
    public void Other_languages_are_told_apart(string text) => Assert.False(Guess.IsEnglish(text));
}

namespace Chancery.Reading.Statements.Learnt;

/// <summary>Commas, finite verbs, quotation marks and other cues between a cue and the token that was asked for last; asked for from left to right.</summary>
internal struct WordsBetween(CueView view)
{
    private readonly SpeechScene _scene = view.Scene;

    public int Commas { get; private set; }

    public int Verbs { get; private set; }

    public int Quotes { get; private set; }

    public int Cues { get; private set; }

    /// <summary>Goes to a token of the window: its first, or the one behind the last that was asked for.</summary>
    public void GoTo(int i)
    {
        if (i == view.Window.First)
        {
            (Commas, Verbs, Quotes, Cues) = (0, 0, 0, 0);
            for (var t = i; t < view.Cue.First; t++) Count(t, 1);
        }
        if (i < view.Cue.First) Count(i, -1);
        else if (i > view.Cue.End) Count(i - 1, 1);
    }

    private void Count(int token, int by)
    {
        if (_scene.Grammar.IsComma(token)) Commas += by;
        if (_scene.Grammar.IsFinite(token)) Verbs += by;
        if (_scene.Quotes[token] is 1 or 3) Quotes += by;
        if (_scene.RuleCues[token] == 1) Cues += by;
    }
}

using System.Globalization;
using Spectre.Console;

namespace Chancery.Cli.Runs;

/// <summary>What a run says while it goes on.</summary>
internal interface IReadProgress
{
    /// <summary>One line for the user.</summary>
    void Line(string text);

    /// <summary>So much is done.</summary>
    /// <param name="characters">UTF-16 units read.</param>
    /// <param name="articles">Articles read.</param>
    void Advance(int characters, int articles);
}

/// <summary>A bar with rate and time left where a person reads standard error, else nothing but lines.</summary>
internal static class Progress
{
    /// <summary>Runs with progress.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="quiet">Lines only.</param>
    /// <param name="inputs">To estimate how much there is.</param>
    /// <param name="run">The work.</param>
    public static Harvest Around(Terminal terminal, bool quiet, IReadOnlyList<string> inputs, Func<IReadProgress, Harvest> run)
    {
        if (quiet || !terminal.ErrorIsTerminal) return run(new Lines(terminal.Error));
        var size = InputSize.Estimate(inputs);
        Harvest? harvest = null;
        var console = terminal.RichError();
        console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var task = context.AddTask("reading", maxValue: Math.Max(1, size ?? 1));
            task.IsIndeterminate = size is null;
            harvest = run(new Bar(console, task));
            task.Value = task.MaxValue;
        });
        return harvest!;
    }

    private sealed class Lines(TextWriter error) : IReadProgress
    {
        public void Line(string text) => error.WriteLine(text);

        public void Advance(int characters, int articles) { }
    }

    private sealed class Bar(IAnsiConsole console, ProgressTask task) : IReadProgress
    {
        private readonly long _start = TimeProvider.System.GetTimestamp();
        private long _articles;

        public void Line(string text) => console.WriteLine(text);

        public void Advance(int characters, int articles)
        {
            _articles += articles;
            var rate = _articles / Math.Max(0.001, TimeProvider.System.GetElapsedTime(_start).TotalSeconds);
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{_articles} articles, {rate:0.#}/s");
            // JSON has more bytes than text: the bar must not be full before the end.
            if (!task.IsIndeterminate) task.Value = Math.Min(task.MaxValue * 0.99, task.Value + characters);
        }
    }
}

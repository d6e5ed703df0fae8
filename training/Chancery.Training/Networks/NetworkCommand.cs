using Chancery.Reading.Events.Learnt;
using Chancery.Reading.Events.Learnt.Network;
using Chancery.Reading.Events.Training;

namespace Chancery.Training.Networks;

/// <summary>The verb "network": puts a trained network into a model of events, and weighs anew what the model believes.</summary>
internal static class NetworkCommand
{
    /// <summary>Reads a model, changes it and writes it.</summary>
    /// <param name="from">A model of events.</param>
    /// <param name="network">What training/network wrote; null: the model keeps what it has.</param>
    /// <param name="options">How far frames, rules and network are believed.</param>
    /// <param name="output">Where the model goes.</param>
    public static void Run(string from, string? network, ActOptions options, string output)
    {
        var learnt = Workplace.Load(from, LearntActs.Load);
        var model = learnt.Model with
        {
            Trust = options.Trust,
            Network = network is null ? learnt.Model.Network : Workplace.Load(network, ActNetwork.Load),
        };
        using var stream = File.Create(output);
        new LearntActs(model, learnt.Name, learnt.Version).Save(stream);
    }
}

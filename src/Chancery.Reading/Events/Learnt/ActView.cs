namespace Chancery.Reading.Events.Learnt;

/// <summary>A document as acts are read in it, and learnt from it.</summary>
/// <param name="Context">The document, read up to its statements.</param>
/// <param name="Finder">Its words.</param>
/// <param name="Resolver">Who stands behind them.</param>
/// <param name="Rules">The sides by rules.</param>
/// <param name="Chooser">The sides among all who are named.</param>
internal sealed record ActView(CodingContext Context, ActFinder Finder, SideResolver Resolver, SideRules Rules, SideChooser Chooser);

namespace Chancery.Reading.Events.Learnt;

/// <summary>A word that may tell an act.</summary>
/// <param name="Token">Index of the word.</param>
/// <param name="Kind">Its part of speech, as triggers have it.</param>
/// <param name="Predication">Its slots.</param>
/// <param name="Frames">What the frames say of it.</param>
internal sealed record ActCandidate(int Token, TriggerKind Kind, Predication Predication, FrameVotes Frames);

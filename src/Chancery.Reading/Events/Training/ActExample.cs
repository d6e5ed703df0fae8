namespace Chancery.Reading.Events.Training;

/// <summary>A word to learn from.</summary>
/// <param name="Token">Which word of its document it is.</param>
/// <param name="Rows">Rows of its features in the table of types.</param>
/// <param name="Trials">For each class but none, rows in the table of trials. Shape (classes - 1).</param>
/// <param name="Labels">Classes that are right, at least one.</param>
/// <param name="Frame">The class that the frames alone give it.</param>
internal sealed record ActExample(int Token, int[] Rows, int[][] Trials, int[] Labels, int Frame);

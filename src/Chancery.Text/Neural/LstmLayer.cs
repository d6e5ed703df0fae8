namespace Chancery.Text.Neural;

/// <summary>One bidirectional LSTM over a <see cref="Batch"/>.</summary>
/// <param name="Units">Units of each direction, a multiple of 8.</param>
/// <param name="Input">Weights of the inputs of both directions one after the other: outputs are 8 units.</param>
/// <param name="Bias">Shape (8 units).</param>
/// <param name="Forward">Recurrent weights of the forward direction: 4 units from units.</param>
/// <param name="Backward">Recurrent weights of the backward direction.</param>
internal sealed record LstmLayer(int Units, PackedMatrix Input, float[] Bias, PackedMatrix Forward, PackedMatrix Backward)
{
    /// <summary>Gates of both directions before the recurrent part.</summary>
    public int Gates => 8 * Units;

    /// <summary>Reads the sentences in both directions.</summary>
    /// <param name="batch">How the rows lie.</param>
    /// <param name="gates">Shape (words, <see cref="Gates"/>): bias and inputs' share; the recurrent share is added.</param>
    /// <param name="outputs">Shape (words, 2 units): filled, forward first.</param>
    public void Run(Batch batch, Span<float> gates, Span<float> outputs)
    {
        var cells = new float[batch.Sentences * Units];
        for (var t = 0; t < batch.Times; t++)
            Step(Forward, batch, t, t - 1, t == 0 ? 0 : batch.Rows(t), gates, 0, outputs, 0, cells);
        Array.Clear(cells);
        // A sentence begins backwards at its own last word: those that are longer come from the word behind.
        for (var t = batch.Times - 1; t >= 0; t--)
            Step(Backward, batch, t, t + 1, batch.Rows(t + 1), gates, 4 * Units, outputs, Units, cells);
    }

    // One moment of one direction: `running` sentences go on from the moment `from`; the direction's columns begin at `gate` and `output`.
    private void Step(
        PackedMatrix weights, Batch batch, int time, int from, int running, Span<float> gates, int gate, Span<float> outputs, int output, float[] cells)
    {
        int start = batch.Start(time), rows = batch.Rows(time), width = 2 * Units;
        if (running > 0) weights.AddProduct(outputs[(batch.Start(from) * width + output)..], width, running, gates[(start * Gates + gate)..], Gates);
        for (var s = 0; s < rows; s++)
        {
            var row = start + s;
            Activation.Cell(gates.Slice(row * Gates + gate, 4 * Units), cells.AsSpan(s * Units, Units), outputs.Slice(row * width + output, Units));
        }
    }
}

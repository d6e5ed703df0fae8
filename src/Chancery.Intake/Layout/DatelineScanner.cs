namespace Chancery.Intake.Layout;

/// <summary>Finds the place, agency and date in front of a story: "DAMASCUS, Syria (AP) —", "Geneva, SANA- ", "(Reuters) -", "MOSCOW, March 4. /TASS/.", "Edirne, 22 November.", "New Delhi, Aug 26 (PTI)".</summary>
internal static class DatelineScanner
{
    private const int Longest = 110;
    private const string Dashes = "-–—―−_";

    /// <summary>Offset after the dateline with its dash; -1 if the paragraph begins without one.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="start">Start of the paragraph.</param>
    /// <param name="end">End of the paragraph.</param>
    public static int Find(string text, int start, int end)
    {
        var stop = Math.Min(end, start + Longest);
        for (var i = start; i < stop; i++)
        {
            var after = AfterSeparator(text, i, end);
            if (after < 0) continue;
            var next = after;
            while (next < end && char.IsWhiteSpace(text[next])) next++;
            if (next >= end) return -1;
            if (Accepts(text, start, i, next, end)) return after;
            if ("!?;".Contains(text[i], StringComparison.Ordinal)) return -1;
        }
        return -1;
    }

    /// <summary>Whether a whole line is a dateline: a place with an agency or a date, or a date alone.</summary>
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(Dashes + ":. ");
        if (line.Length is 0 or > Longest) return false;
        var head = new Head(line);
        return head.Fits && (head.HasDate || (head.HasBracket && head.HasName));
    }

    /// <summary>Whether a line holds nothing but a date, a time and words that announce them ("Published: 4 March 2019, 14:05 GMT").</summary>
    public static bool IsDateLine(ReadOnlySpan<char> line)
    {
        if (line.Length > 70) return false;
        var rest = AfterLabel(line);
        bool month = false, number = false;
        foreach (var range in rest.SplitAny(" ,|•·()\u00A0\t"))
        {
            var word = rest[range].Trim(".:-–—");
            if (word.IsEmpty) continue;
            var lower = word.ToString();
            if (LayoutWords.Months.Contains(lower)) month = true;
            else if (IsIsoDate(word)) month = number = true;
            else if (char.IsAsciiDigit(word[0]) && word.Length <= 9) number = true;
            else if (!LayoutWords.Weekdays.Contains(lower) && !LayoutWords.DateWords.Contains(lower)) return false;
        }
        return month && number;
    }

    private static ReadOnlySpan<char> AfterLabel(ReadOnlySpan<char> line)
    {
        foreach (var label in LayoutWords.DateLabels)
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return line[label.Length..].TrimStart(": ");
        }
        return line;
    }

    private static bool IsIsoDate(ReadOnlySpan<char> word) =>
        word.Length >= 10 && word[4] == '-' && word[7] == '-' && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[9]);

    // "30.11.2025"
    private static bool IsPointedDate(ReadOnlySpan<char> word)
    {
        var numbers = 0;
        foreach (var range in word.Split('.'))
        {
            if (word[range].Length is 0 or > 4 || word[range].ContainsAnyExceptInRange('0', '9')) return false;
            numbers++;
        }
        return numbers == 3;
    }

    /// <summary>Offset after the separator at <paramref name="i"/>; -1 if none stands there.</summary>
    private static int AfterSeparator(string text, int i, int end)
    {
        var c = text[i];
        if (c == ')') return i + 1 < end && text[i + 1] == ' ' ? i + 1 : -1;
        if (c == ':') return i + 1 < end && char.IsWhiteSpace(text[i + 1]) ? i + 1 : -1;
        if (c == '.') return i > 0 && (text[i - 1] is '/' or ')' || (i + 1 < end && char.IsWhiteSpace(text[i + 1]))) ? i + 1 : -1;
        if (!Dashes.Contains(c, StringComparison.Ordinal)) return -1;
        var after = i + 1;
        while (after < end && Dashes.Contains(text[after], StringComparison.Ordinal)) after++;
        // A lone hyphen inside a word ("Port-au-Prince") separates nothing.
        var separates = after - i > 1 || c is '—' or '―' || (after < end && char.IsWhiteSpace(text[after])) || (i > 0 && char.IsWhiteSpace(text[i - 1]));
        return separates ? after : -1;
    }

    private static bool Accepts(string text, int start, int separator, int next, int end)
    {
        // "New Delhi, Aug 26 (PTI) The …": the bracket is of the dateline.
        var isBracket = text[separator] == ')';
        var line = text.AsSpan(start, separator - start + (isBracket ? 1 : 0)).TrimEnd();
        var head = new Head(line);
        if (!head.Fits) return false;
        var capital = char.IsUpper(text[next]) || char.IsDigit(text[next]) || "\"“‘'«".Contains(text[next], StringComparison.Ordinal);
        if (isBracket) return head.NamesDay && head.HasName && char.IsUpper(text[next]) && IsAgency(line);
        // "Edirne, 22 November. Two men …"; not "Smith, 34. He …", not "March 4. …", and in "Amman, Aug. 24" the day is still to come.
        if (text[separator] == '.' && text[separator - 1] is not ('/' or ')')) return head.NamesDay && head.HasName && capital && !char.IsDigit(text[next]);
        if (head.HasDate || head.HasBracket) return true;
        if (text[separator] is ':' or '.') return false;
        if (!capital) return false;
        if (head.FirstIsAllCaps || head.Parts > 1) return true;
        // "Kerry – Now in his second year – said": a pair of dashes is a parenthesis, not a dateline.
        return Shape.Words(line) <= 3 && !HasSpacedDash(text.AsSpan(next, Math.Min(200, end - next)));
    }

    // "(PTI)" at the end: capitals in brackets.
    private static bool IsAgency(ReadOnlySpan<char> line) => line[(line.LastIndexOf('(') + 1)..^1] is { Length: >= 2 and <= 12 } name && !name.ContainsAnyExceptInRange('A', 'Z');

    private static bool HasSpacedDash(ReadOnlySpan<char> s)
    {
        for (var i = 1; i + 1 < s.Length; i++)
        {
            if (Dashes.Contains(s[i], StringComparison.Ordinal) && s[i - 1] == ' ' && s[i + 1] == ' ') return true;
        }
        return false;
    }

    /// <summary>The words before the separator, cut into parts: names, agencies in brackets, dates.</summary>
    private readonly ref struct Head
    {
        public Head(ReadOnlySpan<char> line)
        {
            Fits = !line.IsEmpty;
            HasBracket = line.IndexOfAny('(', '[') >= 0 || line.EndsWith('/');
            var start = 0;
            for (var i = 0; i <= line.Length && Fits; i++)
            {
                if (i < line.Length && !Divides(line, i)) continue;
                var part = line[start..i].Trim().Trim(Dashes).Trim();
                var bracketed = start > 0 && line[start - 1] is '(' or '[';
                if (part.Length > 1 && part[^1] == '.') part = part[..^1];
                start = i + 1;
                if (part.IsEmpty || part is ".") continue;
                if (IsDate(part))
                {
                    HasDate = true;
                    NamesDay |= NamesDayOrMonth(part);
                }
                else if (IsName(part) || (bracketed && IsSmallAgency(part))) HasName = true;
                else Fits = false;
                if (Parts++ == 0) FirstIsAllCaps = Shape.IsAllCaps(part);
            }
            Fits &= Parts > 0;
        }

        public bool Fits { get; }

        public bool HasDate { get; }

        public bool HasName { get; }

        /// <summary>Whether a month, a weekday or a whole date stands in it, not a number alone.</summary>
        public bool NamesDay { get; }

        public bool HasBracket { get; }

        public bool FirstIsAllCaps { get; }

        public int Parts { get; }

        private static bool Divides(ReadOnlySpan<char> line, int i)
        {
            var c = line[i];
            if (c is ',' or '(' or ')' or '[' or ']' or '/' or '|') return true;
            if (Dashes.Contains(c, StringComparison.Ordinal)) return i > 0 && i + 1 < line.Length && line[i - 1] == ' ' && line[i + 1] == ' ';
            // "MOSCOW. March 4": a full stop after a long word in capitals; not after "St." or "D.C.".
            return c == '.' && i >= 4 && i + 1 < line.Length && line[i + 1] == ' ' && Shape.IsAllCaps(line[(i - 4)..i]) && !line[(i - 4)..i].Contains('.');
        }

        private static bool IsDate(ReadOnlySpan<char> part)
        {
            var found = false;
            foreach (var range in part.Split(' '))
            {
                var word = part[range].Trim(".");
                if (word.IsEmpty) continue;
                var lower = word.ToString();
                if (LayoutWords.Months.Contains(lower) || LayoutWords.Weekdays.Contains(lower) || IsDayOrYear(word)) found = true;
                else if (!IsIsoDate(word) && !IsPointedDate(word)) return false;
                else found = true;
            }
            return found;
        }

        private static bool NamesDayOrMonth(ReadOnlySpan<char> part)
        {
            foreach (var range in part.Split(' '))
            {
                var word = part[range].Trim(".").ToString();
                if (LayoutWords.Months.Contains(word) || LayoutWords.Weekdays.Contains(word) || word.Length >= 8) return true;
            }
            return false;
        }

        private static bool IsDayOrYear(ReadOnlySpan<char> word)
        {
            var digits = word.TrimEnd("stndrh");
            return digits.Length is > 0 and <= 4 && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length != 3) && word.Length - digits.Length <= 2;
        }

        // "(dpa)" writes itself small.
        private static bool IsSmallAgency(ReadOnlySpan<char> part) => part.Length <= 6 && !part.ContainsAnyExceptInRange('a', 'z');

        private static bool IsName(ReadOnlySpan<char> part)
        {
            if (part.Length > 50 || Shape.Words(part) > 6) return false;
            var first = true;
            foreach (var range in part.Split(' '))
            {
                var word = part[range];
                if (word.IsEmpty) continue;
                foreach (var c in word)
                {
                    if (!char.IsLetter(c) && !"-'’.&".Contains(c, StringComparison.Ordinal) && !char.IsSurrogate(c) && c < 0x0300) return false;
                }
                var capital = char.IsUpper(word[0]) || (word.IndexOfAny("-'’") is > 0 and var mark && mark + 1 < word.Length && char.IsUpper(word[mark + 1]));
                if (!capital && (first || !LayoutWords.Small.Contains(word.ToString()))) return false;
                first = false;
            }
            return !first;
        }
    }
}

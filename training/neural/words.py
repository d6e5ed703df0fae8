"""What the network sees of a form: hashes of its folded characters, beginnings, ends and shape.

The twin of src/Chancery.Text/Neural/WordFeatures.cs, character for character; tests/Chancery.Text.Tests/Neural/words.txt holds both to it.
Forms are taken as UTF-16 code units, since that is what C# counts.
"""
import unicodedata

MASK = (1 << 64) - 1
FIRST, SECOND, THIRD, FOURTH = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93

# Order of the features of a word. The first two are of the whole form and dropped together where the network shall learn to do without them.
TEMPLATES = ('form', 'exact', 'shape', 'suffix1', 'suffix2', 'suffix3', 'suffix4', 'suffix5', 'prefix1', 'prefix2', 'prefix3', 'prefix4')
LONGEST = 64


def join(a, b):
    return ((a * SECOND) & MASK) ^ (((b + FIRST) * THIRD) & MASK)


def hash_of(units):
    value = (len(units) + SECOND) & MASK
    for unit in units:
        value = ((value ^ unit) * FIRST) & MASK
        value ^= value >> 31
    return (value * FOURTH) & MASK


def kept(unit):
    """Quotes made straight and digits made 0."""
    if unit in (0x2018, 0x2019, 0x02BC, 0x2032):
        return ord("'")
    if unit in (0x201C, 0x201D, 0x201E, 0x2033):
        return ord('"')
    return ord('0') if unicodedata.category(chr(unit)) == 'Nd' else unit


def lower(unit):
    small = chr(unit).lower()
    return ord(small) if len(small) == 1 and ord(small) < 65536 else unit


def kind(unit):
    category = unicodedata.category(chr(unit))
    if category == 'Lu':
        return ord('X')
    return ord('x') if category[0] == 'L' else kept(unit)


def units_of(form):
    data = form.encode('utf-16-le', 'surrogatepass')
    return [data[i] | (data[i + 1] << 8) for i in range(0, len(data), 2)]


def features(form):
    """The keys of the features of a form, in the order of TEMPLATES: 64-bit numbers."""
    units = units_of(form)
    # What is longer than a word is an address or noise: its middle says nothing.
    if len(units) > LONGEST:
        units = units[:LONGEST // 2] + units[-LONGEST // 2:]
    exact = [kept(u) for u in units]
    folded = [lower(u) for u in exact]
    shape, last, runs = 0, 0, 0
    for unit in units:
        k = kind(unit)
        if k != last and runs < 12:
            shape = join(shape, k)
            runs += 1
        last = k
    n = len(units)
    values = [hash_of(folded), hash_of(exact), join(shape, min(n, 4))]
    values += [hash_of(folded[max(0, n - k):]) for k in range(1, 6)]
    values += [hash_of(folded[:k]) for k in range(1, 5)]
    return [join(value, template) for template, value in enumerate(values)]

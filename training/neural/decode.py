"""From scores of arcs to a tree with one root. The twin of src/Chancery.Text/Neural/TreeDecoder.cs."""


def is_tree(heads):
    """Whether heads (1-based, 0 for the root, element 0 unused) are one tree with one root."""
    n = len(heads) - 1
    if sum(1 for i in range(1, n + 1) if heads[i] == 0) != 1:
        return False
    mark = [0] * (n + 1)
    for i in range(1, n + 1):
        j = i
        while j and not mark[j]:
            mark[j] = i
            j = heads[j]
        if j and mark[j] == i:
            return False
    return True


def tree(scores):
    """Heads of the best tree with one root; scores[dependent][head] with dependents 0-based and head 0 the root, head k the token k - 1."""
    n = len(scores)
    heads = [0] + [max(range(n + 1), key=lambda h: (row[h] if h != i + 1 else float('-inf'), -h)) for i, row in enumerate(scores)]
    if is_tree(heads):
        return heads[1:]
    # An arc from the root that costs more than all else together is taken once.
    span = max(max(row) for row in scores) - min(min(row) for row in scores)
    fine = 1 + (n + 1) * span
    matrix = [[float('-inf')] * (n + 1)] + [[row[0] - fine] + list(row[1:]) for row in scores]
    for i in range(1, n + 1):
        matrix[i][i] = float('-inf')
    return arborescence(matrix)[1:]


def arborescence(matrix):
    """Chu-Liu and Edmonds: heads of the best arborescence of matrix[dependent][head] with root 0."""
    n = len(matrix)
    heads = [0] * n
    for i in range(1, n):
        heads[i] = max(range(n), key=lambda h: (matrix[i][h], -h))
    cycle = cycle_of(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(n) if i not in inside]
    total = sum(matrix[i][heads[i]] for i in cycle)
    m = len(rest)
    small = [[float('-inf')] * (m + 1) for _ in range(m + 1)]
    enter, leave = [0] * m, [0] * m
    for a, i in enumerate(rest):
        for b, h in enumerate(rest):
            if a != b:
                small[a][b] = matrix[i][h]
        if i:
            leave[a] = max(cycle, key=lambda h: matrix[i][h])
            small[a][m] = matrix[i][leave[a]]
        enter[a] = max(cycle, key=lambda d: matrix[d][i] - matrix[d][heads[d]])
        small[m][a] = total + matrix[enter[a]][i] - matrix[enter[a]][heads[enter[a]]]
    small[0] = [float('-inf')] * (m + 1)
    found = arborescence(small)
    for a, i in enumerate(rest):
        if i:
            heads[i] = leave[a] if found[a] == m else rest[found[a]]
    heads[enter[found[m]]] = rest[found[m]]
    return heads


def cycle_of(heads):
    mark = [0] * len(heads)
    for i in range(1, len(heads)):
        j, way = i, []
        while j and not mark[j]:
            mark[j] = i
            way.append(j)
            j = heads[j]
        if j and mark[j] == i:
            return way[way.index(j):]
    return []

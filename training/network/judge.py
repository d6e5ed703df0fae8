"""How a network does on the fold that it has not seen, alone and beside the linear model whose opinion stands in the scenes (exact for fold 0 of `acts --tune`)."""
import numpy as np, torch
from network import LABELS

def spans(x):
    """Runs of words of which the first has label 1 and the rest 2."""
    s, i = set(), 0
    while i < len(x):
        if x[i] == 1:
            j = i + 1
            while j < len(x) and x[j] == 2: j += 1
            s.add((i, j)); i = j
        else: i += 1
    return s


def judge(m, d, fold, dev):
    types, sd, na, nb, nh, right, tot = {}, {}, 0, 0, 0, 0, 0
    with torch.no_grad():
        for ids in d.group([i for i, c in enumerate(d.doc) if c[2] in (0, 2) and c[3] % 5 == fold], 8000):
            b = {k: torch.from_numpy(v).to(dev) for k, v in d.batch(ids).items()}
            h = m(b, 0)
            off = np.cumsum([0] + [d.doc[i, 1] - d.doc[i, 0] for i in ids[:-1]]) - d.doc[ids, 0]
            wi, sh = d.rows(d.w, ids, off)
            lp = m.types(h).log_softmax(-1).cpu().numpy()
            for r, s in zip(d.words[wi], sh): types[int(r[0])] = lp[r[0] + s]
            if 'sa' in b:
                q = m.sides(h, b['sa'], b['sb'], 0).log_softmax(-1).cpu().numpy()
                for r, v in zip(d.sides[d.rows(d.s, ids, off)[0]], q): sd[(int(r[0]), int(r[1]))] = v
            if 'ct' in b:
                a, t = spans(m.cues(h[b['ct']]).argmax(-1).cpu().numpy()), spans(b['cl'].cpu().numpy()); na += len(a); nb += len(t); nh += len(a & t)
            if 'pa' in b:
                g, l = m.parts(h, b['pa'], b['pb'], 0).argmax(-1), b['pl']; wrong = ((g != l) & (l != -100)).cpu().numpy(); cut = np.nonzero(np.diff(b['pa'].cpu().numpy()))[0] + 1
                bad = np.array([x.any() for x in np.split(wrong, cut)]); right += (~bad).sum(); tot += len(bad)
    w = (d.words[:, 3] == 0) & (d.words[:, 4] % 5 == fold); W, L = d.words[w], d.lin[w].astype(np.float32); lp = np.array([types[int(r)] for r in W[:, 0]])
    ok = ((W[:, 1][:, None] >> np.arange(LABELS)) & 1) > 0; L = L - np.log(np.exp(L).sum(1, keepdims=True))
    def best(S):
        b = (0,)
        for r in np.arange(-5, 3, .25):
            l = S.copy(); l[:, 0] += r; g = l.argmax(1); f = g > 0; hit = f & ok[np.arange(len(g)), g]; a = ~ok[:, 0]
            pp, q = hit.sum() / max(1, f.sum()), hit.sum() / a.sum(); b = max(b, (200 * pp * q / (pp + q + 1e-9), r, 100 * pp, 100 * q))
        return '%.1f at %.2f P %.1f R %.1f' % b
    print('acts linear', best(L), '| network', best(lp))
    for c in (.3, .5, .7, 1, 1.5): print('  ', c, best(L + c * lp))
    s = d.sides[:, 4] % 5 == fold; S, SL = d.sides[s], d.slin[s].astype(np.float32); tp = np.array([sd[(int(r[0]), int(r[1]))] for r in S]); SL = SL - np.log(np.exp(SL).sum(1, keepdims=True)); y = S[:, 2]
    def sb(M):
        out = []
        for k in (1, 2):
            b = (0,)
            for r in np.arange(-2, 2, .2):
                l = M.copy(); l[:, 0] += r; g = l.argmax(1); b = max(b, (200 * ((g == k) & (y == k)).sum() / ((g == k).sum() + (y == k).sum()), r))
            out.append('%.1f at %.1f' % b)
        return out
    print('sides linear', sb(SL), 'network', sb(tp))
    for c in (.3, .5, .7, 1): print('  ', c, sb(SL + c * tp))
    print('cues P %.1f R %.1f F1 %.1f; parts all right %.1f of %d' % (100 * nh / max(1, na), 100 * nh / max(1, nb), 200 * nh / max(1, na + nb), 100 * right / max(1, tot), tot), flush=True)

"""Golden values of the statistics, by libraries and by formulas that share no code with them.

Writes golden.tsv: name, arguments (separated by ';', elements of one by ' '), values (separated by ' '). Where no library has the
figure, it is enumerated here, or computed from the formula of the publication with 40 digits.
Run: python3 generate.py > golden.tsv
"""
import itertools
import math
import sys
import warnings
from fractions import Fraction

import mpmath as mp
import numpy as np
import scipy
import sklearn
import sklearn.isotonic
import sklearn.metrics
import statsmodels
import statsmodels.api as sm
from scipy import spatial, special, stats
from statsmodels.stats import contingency_tables, inter_rater, multitest, power, proportion

warnings.filterwarnings("ignore")
mp.mp.dps = 40
random = np.random.RandomState(20261121)


def text(value):
    if isinstance(value, (bool, np.bool_)):
        return str(int(value))
    if isinstance(value, (int, np.integer)):
        return str(int(value))
    if isinstance(value, mp.mpf):
        return mp.nstr(value, 17)
    return repr(float(value))


def vector(value):
    return " ".join(text(v) for v in np.ravel(np.array(value, dtype=object)))


def row(name, arguments, values):
    print(name, ";".join(vector(a) for a in arguments), vector(values), sep="\t")


SIDES = ("two-sided", "less", "greater")


def intervals():
    for k, n in ((8, 10), (1, 20), (19, 20), (45, 50), (90, 100), (437, 500), (9_990_000, 10_000_000)):
        for confidence in (0.9, 0.95, 0.999):
            alpha = 1 - confidence
            row("Wilson", (k, n, confidence), proportion.proportion_confint(k, n, alpha, "wilson"))
            if n < 10_000:
                row("WilsonCorrected", (k, n, confidence), stats.binomtest(k, n).proportion_ci(confidence, "wilsoncc"))
            row("Jeffreys", (k, n, confidence), jeffreys(k, n, alpha))
            if 0.03 < k / n < 0.9:
                row("AgrestiCoull", (k, n, confidence), proportion.proportion_confint(k, n, alpha, "agresti_coull"))


def jeffreys(k, n, alpha):
    return [beta_quantile(q, k + .5, n - k + .5) for q in (alpha / 2, 1 - alpha / 2)]


def beta_quantile(q, a, b):
    """scipy's quantile, polished in 40 digits; for many trials scipy's own digits."""
    x = mp.mpf(stats.beta.ppf(q, a, b))
    if a + b > 1000:
        return x
    near = (x - x * (1 - x) * mp.mpf("1e-6"), x + x * (1 - x) * mp.mpf("1e-6"))
    return mp.findroot(lambda t: mp.betainc(mp.mpf(a), mp.mpf(b), 0, t, regularized=True) - mp.mpf(q), near, solver="anderson")


def beta_binomial():
    for k, n, a, b in ((0, 10, 1, 1), (7, 10, .5, .5), (95, 100, 18, 2), (500, 1000, 30.5, 20.25)):
        row("BetaBinomial", (k, n, a, b), [mp.binomial(n, k) * mp.beta(k + a, n - k + b) / mp.beta(a, b)])
    for k, n, m, confidence in ((9, 10, 10, .9), (95, 100, 50, .95), (0, 0, 20, .8), (480, 500, 500, .99), (20, 20, 100, .95)):
        posterior = stats.betabinom(m, k + .5, n - k + .5)
        tail = (1 - confidence) / 2
        row("BetaBinomialPrediction", (k, n, m, confidence), (posterior.ppf(tail), posterior.ppf(1 - tail)))


def proportions():
    for a, n, b, m in ((56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (0, 10, 0, 20), (10, 10, 0, 20), (900, 1000, 880, 1000)):
        for confidence in (.9, .95):
            interval = proportion.confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", alpha=1 - confidence)
            row("NewcombeDifference", (a, n, b, m, confidence), interval)
        for side, alternative in enumerate(SIDES):
            row("FisherExact", (a, n, b, m, side), [stats.fisher_exact([[a, n - a], [b, m - b]], alternative)[1]])
    for cases, models in ((12, 3), (40, 4), (100, 6)):
        passed = random.rand(cases, models) < np.linspace(.5, .8, models)
        result = contingency_tables.cochrans_q(passed.astype(int))
        row("CochranQ", (models, passed.astype(int)), (result.statistic, result.pvalue))


def paired():
    for b, c in ((8, 2), (2, 8), (5, 5), (0, 6), (1, 0), (30, 17), (120, 80), (5_010_000, 5_000_000)):
        n = b + c
        if n <= 200:
            at_most = Fraction(sum(math.comb(n, i) for i in range(b + 1)), 2 ** n)
            at_least = Fraction(sum(math.comb(n, i) for i in range(b, n + 1)), 2 ** n)
            half = Fraction(math.comb(n, b), 2 ** n) / 2
            exact = (min(1, 2 * min(at_most, at_least)), at_most, at_least)
            mid = (min(1, 2 * min(at_most - half, at_least - half)), at_most - half, at_least - half)
            for side in range(3):
                row("McNemarExact", (b, c, side), [float(exact[side])])
                row("McNemarMidP", (b, c, side), [float(mid[side])])
        else:
            row("McNemarExact", (b, c, 2), [large_binomial_tail(b, n)])
        # With equal counts statsmodels "corrects" a difference of 0 to one of 1.
        for corrected in (0, 1) if b != c else (0,):
            result = contingency_tables.mcnemar([[0, b], [c, 0]], exact=False, correction=bool(corrected))
            row("McNemarChiSquare", (b, c, corrected), (result.statistic, result.pvalue))


def large_binomial_tail(k, n):
    term = mp.exp(mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) - n * mp.log(2))
    total = mp.mpf(0)
    while term > total * mp.mpf("1e-25"):
        total += term
        term = term * (n - k) / (k + 1)
        k += 1
    return total


def means():
    x, y, z = random.normal(.7, .2, 15), random.normal(.65, .25, 15), random.normal(.6, .4, 24)
    for side, alternative in enumerate(SIDES):
        one = stats.ttest_rel(x, y, alternative=alternative)
        row("PairedDifference", (x, y, side), (np.mean(x - y), stats.sem(x - y), 14, one.statistic, one.pvalue))
        two = stats.ttest_ind(x, z, equal_var=False, alternative=alternative)
        a, b = np.var(x, ddof=1) / 15, np.var(z, ddof=1) / 24
        df = (a + b) ** 2 / (a * a / 14 + b * b / 23)
        row("WelchDifference", (x, z, side), (x.mean() - z.mean(), math.sqrt(a + b), df, two.statistic, two.pvalue))
    for df in (1, 2, 3.7, 9, 40, 1e3, 1e7, math.inf):
        for confidence in (.2, .9, .95, .9999):
            q = t_quantile(df, confidence)
            row("TInterval", (confidence, df if df < math.inf else -1), (-q, q))
    for t, df in ((.1, 3), (1.5, 1), (2, 9), (5, 40), (8, 1e3), (3, 1e7), (-2, 9)):
        row("TTail", (t, df), [t_tail(t, df)])


def t_tail(t, df):
    t, df = mp.mpf(t), mp.mpf(df)
    if df > 1e5:
        density = lambda u: mp.exp(mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2) - mp.log(df * mp.pi) / 2 - (df + 1) / 2 * mp.log1p(u * u / df))
        return mp.quad(density, [t, t + 2, t + 6, t + 20])
    half = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return half if t >= 0 else 1 - half


def t_quantile(df, confidence):
    tail = (1 - mp.mpf(confidence)) / 2
    if df == math.inf:
        return mp.sqrt(2) * mp.erfinv(mp.mpf(confidence))
    near = mp.mpf(stats.t.ppf(1 - float(tail), df))
    return mp.findroot(lambda t: t_tail(t, df) - tail, (near * (1 - mp.mpf("1e-7")), near * (1 + mp.mpf("1e-7"))), solver="anderson")


def tails(observed, values, side):
    at_most = np.mean([v <= observed + 1e-9 for v in values])
    at_least = np.mean([v >= observed - 1e-9 for v in values])
    return (min(1, 2 * min(at_most, at_least)), at_most, at_least)[side]


def ranks():
    smooth, tied, many = random.normal(.3, 1, 18), random.choice([-3, -2, -1, 0, 1, 2, 4], 12), random.choice([-2, -1, 1, 2, 3], 80)
    moved = tied[tied != 0]
    midranks = stats.rankdata(np.abs(moved))
    sums = [sum(r for r, s in zip(midranks, signs) if s) for signs in itertools.product((0, 1), repeat=len(moved))]
    w = sum(midranks[moved > 0])
    for side, alternative in enumerate(SIDES):
        plus = sum(stats.rankdata(np.abs(smooth))[smooth > 0])
        row("WilcoxonSignedRank", (smooth, side), (plus, stats.wilcoxon(smooth, alternative=alternative, mode="exact").pvalue))
        row("WilcoxonSignedRank", (tied, side), (w, tails(w, sums, side)))
        plus = sum(stats.rankdata(np.abs(many))[many > 0])
        row("WilcoxonSignedRank", (many, side), (plus, stats.wilcoxon(many, alternative=alternative, mode="approx", correction=False).pvalue))

    x, y = random.normal(0, 1, 9), random.normal(.8, 1, 14)
    xt, yt = random.randint(0, 4, 6), random.randint(1, 5, 7)
    xl, yl = random.randint(0, 9, 40), random.randint(1, 10, 50)
    both = stats.rankdata(np.concatenate([xt, yt]))
    subsets = [sum(both[list(c)]) - 21 for c in itertools.combinations(range(13), 6)]
    for side, alternative in enumerate(SIDES):
        result = stats.mannwhitneyu(x, y, alternative=alternative, method="exact")
        row("MannWhitney", (x, y, side), result)
        u = sum(both[:6]) - 21
        row("MannWhitney", (xt, yt, side), (u, tails(u, subsets, side)))
        row("MannWhitney", (xl, yl, side), stats.mannwhitneyu(xl, yl, alternative=alternative, method="asymptotic"))

    for n, m, shift in ((8, 11, 1.2), (30, 30, .3), (200, 170, .2)):
        a, b = np.round(random.normal(0, 1, n), 6), np.round(random.normal(shift, 1, m), 6)
        row("KolmogorovSmirnov", (a, b), stats.ks_2samp(a, b, method="exact"))
    for n, shift in ((1100, .0), (1100, .08), (1100, .2)):
        a, b = np.arange(n) / n, np.arange(n) / n + shift
        d = stats.ks_2samp(a, b, method="asymp").statistic
        row("KolmogorovSmirnovLimit", (n, shift), (d, special.kolmogorov(d * math.sqrt(n / 2))))

    for n in (6, 20):
        a = random.normal(0, 1, n)
        b = a + random.normal(0, 1, n)
        c = random.randint(0, 4, n)
        for other in (b, c):
            rho, p = stats.spearmanr(a, other)
            ra, ro = stats.rankdata(a), stats.rankdata(other)
            shuffled = [float(np.dot(ra, q)) for q in itertools.permutations(ro)] if n < 8 else None
            for side, alternative in enumerate(SIDES):
                p = tails(float(np.dot(ra, ro)), shuffled, side) if n < 8 else stats.spearmanr(a, other, alternative=alternative).pvalue
                row("Spearman", (a, other, side), (rho, p))
    a = random.normal(0, 1, 15)
    b, c, d = a + random.normal(0, 1, 15), random.randint(0, 4, 60), random.randint(0, 6, 60)
    for side, alternative in enumerate(SIDES):
        row("Kendall", (a, b, side), stats.kendalltau(a, b, method="exact", alternative=alternative))
        row("Kendall", (c, d, side), stats.kendalltau(c, d, method="asymptotic", alternative=alternative))


def resampling():
    d = np.round(random.normal(.1, .3, 11), 3)
    d[3] = 0
    signed = [float(np.dot(d, s)) for s in itertools.product((-1, 1), repeat=len(d))]
    x, y = np.round(random.normal(0, 1, 6), 2), np.round(random.normal(.9, 1, 7), 2)
    for side, alternative in enumerate(SIDES):
        row("SignFlip", (d, side), (d.mean(), tails(d.sum(), signed, side)))
        both = np.concatenate([x, y])
        splits = [sum(both[list(c)]) for c in itertools.combinations(range(13), 6)]
        row("Permutation", (x, y, side), (x.mean() - y.mean(), tails(x.sum(), splits, side)))


def clusters():
    for g, size in ((4, 6), (12, 5), (40, 9)):
        sizes = random.randint(1, size + 1, g)
        ids = np.repeat(np.arange(g), sizes)
        values = np.round(random.normal(.5, .2, g)[ids] + random.normal(0, .2, len(ids)), 6)
        for cr1 in (0, 1):
            fit = sm.OLS(values, np.ones(len(values))).fit(cov_type="cluster", cov_kwds={"groups": ids, "use_correction": bool(cr1)})
            row("ClusteredMean", (values, ids, cr1), (fit.params[0], fit.bse[0], g - 1))
        passed = (random.rand(len(ids)) < np.clip(random.beta(4, 1, g), 0, 1)[ids]).astype(int)
        passed[0] = 0
        fit = sm.OLS(passed, np.ones(len(ids))).fit(cov_type="cluster", cov_kwds={"groups": ids, "use_correction": True})
        row("ClusteredRate", (passed, ids), (fit.params[0], fit.bse[0], g - 1))
        n, rate = len(ids), passed.mean()
        for alpha in (.05, .01):
            kish = n * n / sum(s * s for s in sizes)
            effect = fit.bse[0] ** 2 / (rate * (1 - rate) / (n - 1))
            ratio = float(t_quantile(n - 1, 1 - 2 * alpha) / t_quantile(kish - 1, 1 - 2 * alpha))
            effective = min(n, 2 * kish, n / effect * ratio ** 2)
            k = rate * effective
            lower = min(beta_quantile(alpha, k, effective - k + 1), alpha ** (1 / kish))
            upper = max(beta_quantile(1 - alpha, k + 1, effective - k), 1 - alpha ** (1 / kish))
            row("ClusteredProportion", (passed, ids, alpha), (effect, effective, lower, upper))


def multiple():
    for p in ([.01, .02, .03, .04], [.001, .6, .03, .03, .9, .012, .2], list(np.round(random.rand(20) ** 3, 5))):
        for name, method in (("Holm", "holm"), ("Hochberg", "simes-hochberg"), ("BenjaminiHochberg", "fdr_bh"), ("BenjaminiYekutieli", "fdr_by")):
            row(name, (p,), multitest.multipletests(p, method=method)[1])


def sample_sizes():
    z = stats.norm.ppf
    for d, delta, alpha, target in ((.1, .03, .05, .9), (.2, .1, .05, .9), (.3, .05, .025, .8), (.1, .1, .05, .9)):
        n = (z(1 - alpha) * math.sqrt(d) + z(target) * math.sqrt(d - delta ** 2)) ** 2 / delta ** 2
        row("PairedPairs", (d, delta, alpha, target), [math.ceil(n - 1e-9)])
    for first, second, alpha, target in ((.9, .8, .05, .9), (.5, .6, .025, .8), (.99, .95, .05, .95)):
        n = proportion.samplesize_proportions_2indep_onetail(first - second, second, target, alpha=alpha, alternative="larger" if first > second else "smaller")
        row("RateTrialsEach", (first, second, alpha, target), [math.ceil(n)])
    for effect, alpha, target in ((.3, .05, .9), (.5, .025, .8), (.2, .05, .95), (.8, .05, .9)):
        each = power.TTestIndPower().solve_power(effect, alpha=alpha, power=target, alternative="larger")
        pairs = power.TTestPower().solve_power(effect, alpha=alpha, power=target, alternative="larger")
        row("MeanTrials", (effect, alpha, target), (math.ceil(pairs), math.ceil(each)))


def repeats():
    for c, n, k in ((7, 10, 3), (0, 10, 3), (10, 10, 10), (1, 5, 5), (3, 100, 20), (9_999, 10_000, 500)):
        row("Repeats", (c, n, k), (float(1 - Fraction(math.comb(n - c, k), math.comb(n, k))), float(Fraction(math.comb(c, k), math.comb(n, k)))))


def sequential():
    for p0, p1, alpha, beta in ((.9, .8, .05, .05), (.95, .9, .05, .1), (.6, .4, .1, .05)):
        design = wald(p0, p1, alpha, beta)
        row("SprtDesign", (p0, p1, alpha, beta), design)
        for p in (p0, p1, (p0 + p1) / 2):
            row("SprtCharacteristic", (p0, p1, alpha, beta, p), characteristic(p0, p1, alpha, beta, p, design[1], design[2]))
    for s, n, confidence in ((9, 10, .95), (45, 50, .95), (0, 20, .95), (20, 20, .9), (900, 1000, .95)):
        level = mp.log(mp.beta(1 + s, 1 + n - s)) - mp.log(1 / (1 - mp.mpf(confidence)))
        lower, upper = sequence_bound(s, n - s, level), 1 - sequence_bound(n - s, s, level)
        row("ConfidenceSequence", (s, n, confidence), (lower, upper))
    for s, n, bar in ((0, 0, .9), (70, 100, .9), (95, 100, .9), (400, 1000, .5)):
        odds = [mp.mpf("1.2") * (10 / mp.mpf("1.2")) ** (mp.mpf(i) / 29) * (1 - mp.mpf(bar)) / bar for i in range(30)]
        grid = [1 / (1 + o) for o in odds]
        row("MixtureEProcess", (s, n, bar), [mp.log(sum((q / bar) ** s * ((1 - q) / (1 - mp.mpf(bar))) ** (n - s) for q in grid) / 30)])


def sequence_bound(passes, failures, level):
    """Bisection for the rate below the observed one with passes ln p + failures ln(1 - p) = level."""
    if passes == 0:
        return mp.mpf(0)
    low, high = mp.mpf(0), mp.mpf(passes) / (passes + failures)
    for _ in range(120):
        middle = (low + high) / 2
        if passes * mp.log(middle) + (failures * mp.log(1 - middle) if failures else 0) < level:
            low = middle
        else:
            high = middle
    return low


def sprt_walk(p0, p1, alpha, beta, p):
    """Yields after each trial: probability of 'bad', of 'good', Σ probability · trials, and of each undecided count."""
    upper, lower = math.log((1 - beta) / alpha), math.log(beta / (1 - alpha))
    passed, failed = math.log(p1 / p0), math.log((1 - p1) / (1 - p0))
    undecided, bad, good, stopped = {0: 1.0}, 0.0, 0.0, 0.0
    for n in itertools.count(1):
        following = {}
        for k, weight in undecided.items():
            for s, q in ((k + 1, p), (k, 1 - p)):
                ratio = s * passed + (n - s) * failed
                if ratio >= upper:
                    bad += weight * q
                    stopped += n * weight * q
                elif ratio <= lower:
                    good += weight * q
                    stopped += n * weight * q
                else:
                    following[s] = following.get(s, 0) + weight * q
        undecided = following
        yield n, bad, good, stopped, undecided


def wald(p0, p1, alpha, beta):
    fixed = next(n for n in itertools.count(1) if any(
        stats.binom.cdf(k, n, p0) <= alpha and stats.binom.cdf(k, n, p1) >= 1 - beta for k in range(n)))
    for (n, bad0, _, _, und0), (_, bad1, _, _, und1) in zip(sprt_walk(p0, p1, alpha, beta, p0), sprt_walk(p0, p1, alpha, beta, p1)):
        if n < 1.5 * fixed:
            continue
        for k in range(min(und0) - 1, max(und0) + 1):
            found = bad1 + sum(w for s, w in und1.items() if s <= k)
            false = bad0 + sum(w for s, w in und0.items() if s <= k)
            if found >= 1 - beta and false <= alpha:
                return fixed, n, k


def characteristic(p0, p1, alpha, beta, p, last, count):
    for n, bad, good, stopped, undecided in sprt_walk(p0, p1, alpha, beta, p):
        if n == last:
            extra = sum(w for s, w in undecided.items() if s <= count)
            rest = sum(undecided.values())
            return good + rest - extra, bad + extra, stopped + n * rest


def agreement():
    for table in ([[44, 5, 1], [7, 20, 3], [9, 5, 6]], [[20, 5], [10, 15]], list(random.randint(0, 30, (5, 5)))):
        table = np.array(table)
        for weights, name in enumerate((None, "linear", "quadratic")):
            result = inter_rater.cohens_kappa(table, wt=name)
            row("CohenKappa", (len(table), table, weights), (result.kappa, result.std_kappa))
    for cases, raters, categories in ((10, 14, 5), (30, 4, 3)):
        counts = random.multinomial(raters, random.dirichlet(np.ones(categories)), cases)
        row("FleissKappa", (categories, counts), [inter_rater.fleiss_kappa(counts)])
    for n, unlabelled in ((30, 400), (100, 2000)):
        truth = (random.rand(n + unlabelled) < .7).astype(float)
        judge = np.where(random.rand(n + unlabelled) < .9, truth, 1 - truth)
        y, f, g = truth[:n], judge[:n], judge[n:]
        lam = np.clip(np.cov(y, f)[0, 1] / ((1 + n / unlabelled) * np.var(judge, ddof=1)), 0, 1)
        rectified = y - lam * f
        se = math.sqrt(lam ** 2 * np.var(g, ddof=1) / unlabelled + np.var(rectified, ddof=1) / n)
        row("PredictionPoweredMean", (y, f, g), (lam * g.mean() + rectified.mean(), se, n - 1))


def calibration():
    p = np.round(random.rand(60), 2)
    y = (random.rand(60) < p).astype(int)
    y[0], y[1] = 0, 1
    inner = np.clip(p, .01, .99)
    row("Brier", (p, y), [sklearn.metrics.brier_score_loss(y, p)])
    row("LogLoss", (inner, y), [sklearn.metrics.log_loss(y, inner)])
    for bins in (5, 10, 15):
        place = np.clip(np.searchsorted(np.arange(bins + 1) / bins, p, side="right") - 1, 0, bins - 1)
        row("ExpectedCalibrationError", (p, y, bins), [sum(abs(p[place == b].sum() - y[place == b].sum()) for b in range(bins)) / len(p)])
    for scores in (p, np.round(p, 1), np.zeros(60)):
        row("RocArea", (scores, y), [sklearn.metrics.roc_auc_score(y, scores)])
        row("AveragePrecision", (scores, y), [sklearn.metrics.average_precision_score(y, scores)])
    said = (p > .4).astype(int)
    row("Confusion", (said, y), (
        sklearn.metrics.precision_score(y, said), sklearn.metrics.recall_score(y, said), sklearn.metrics.recall_score(1 - y, 1 - said),
        sklearn.metrics.f1_score(y, said), sklearn.metrics.matthews_corrcoef(y, said)))


def divergences():
    for p, q in (([1, 2, 3, 4], [4, 3, 2, 1]), ([10, 0, 5], [3, 4, 5]), (list(random.dirichlet(np.ones(8))), list(random.dirichlet(np.ones(8))))):
        a, b = np.array(p) / sum(p), np.array(q) / sum(q)
        row("KullbackLeibler", (p, q), [stats.entropy(p, q)])
        row("JensenShannon", (p, q), [spatial.distance.jensenshannon(p, q) ** 2])
        row("TotalVariation", (p, q), [np.abs(a - b).sum() / 2])
        row("Hellinger", (p, q), [math.sqrt(((np.sqrt(a) - np.sqrt(b)) ** 2).sum() / 2)])
        s, t = (np.array(p) + .5) / sum(np.array(p) + .5), (np.array(q) + .5) / sum(np.array(q) + .5)
        row("PopulationStability", (p, q, .5), [((s - t) * np.log(s / t)).sum()])
    for n, m in ((5, 5), (12, 7), (1, 30)):
        x, y = np.round(random.normal(0, 1, n), 2), np.round(random.normal(.5, 2, m), 2)
        row("Wasserstein", (x, y), [stats.wasserstein_distance(x, y)])


def items_strata_trend():
    scores = np.round(random.rand(14, 5), 3)
    row("ItemRest", (5, scores), [np.corrcoef(scores[:, j], scores.sum(axis=1) - scores[:, j])[0, 1] for j in range(5)])
    weight, passes, trials = np.array([.6, .3, .1]), np.array([99, 95, 45]), np.array([100, 100, 100])
    rate = passes / trials
    part = weight ** 2 * rate * (1 - rate) / (trials - 1)
    row("Stratified", (weight, passes, trials), ((weight * rate).sum(), math.sqrt(part.sum()), part.sum() ** 2 / (part ** 2 / (trials - 1)).sum()))
    for n in (1, 8, 60):
        values, weights = np.round(random.rand(n) + np.arange(n) * .01, 4), random.randint(1, 9, n)
        for rising in (1, 0):
            fit = sklearn.isotonic.IsotonicRegression(increasing=bool(rising)).fit(np.arange(n), values, weights)
            row("Isotonic", (values, weights, rising), fit.predict(np.arange(n)))


print(f"# python {sys.version.split()[0]}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}, scikit-learn {sklearn.__version__}, "
      f"numpy {np.__version__}, mpmath {mp.__version__}")
for section in (intervals, beta_binomial, proportions, paired, means, ranks, resampling, clusters, multiple, sample_sizes, repeats, sequential,
                agreement, calibration, divergences, items_strata_trend):
    section()

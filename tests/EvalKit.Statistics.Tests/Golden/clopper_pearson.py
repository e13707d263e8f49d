"""Exact one-sided Clopper-Pearson bounds, independent of any floating-point special function.

Writes clopper_pearson.tsv: passes, trials, alpha, lower, upper (20 digits). The binomial tail is summed with integers
and fractions for small counts and with 60-digit decimals for large ones; the bound is found by bisection.
Run: python3 clopper_pearson.py > clopper_pearson.tsv
"""
from decimal import Decimal, getcontext
from fractions import Fraction
from math import comb

getcontext().prec = 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459")


def log_factorial(n):
    """Stirling's series with a shifted argument; more than 40 correct digits."""
    if n < 200:
        product = 1
        for i in range(2, n + 1):
            product *= i
        return Decimal(product).ln()
    x = Decimal(n)
    bernoulli = [Fraction(1, 6), Fraction(-1, 30), Fraction(1, 42), Fraction(-1, 30), Fraction(5, 66), Fraction(-691, 2730),
                 Fraction(7, 6), Fraction(-3617, 510), Fraction(43867, 798), Fraction(-174611, 330)]
    total = x * x.ln() - x + (2 * PI * x).ln() / 2
    for i, b in enumerate(bernoulli, start=1):
        total += Decimal(b.numerator) / Decimal(b.denominator) / (2 * i * (2 * i - 1)) / x ** (2 * i - 1)
    return total


def at_least_exact(k, n, p):
    """P(X >= k), p a Fraction with denominator a power of two."""
    a, d = p.numerator, p.denominator
    b = d - a
    return Fraction(sum(comb(n, i) * a ** i * b ** (n - i) for i in range(k, n + 1)), d ** n)


def at_least_decimal(k, n, p, log_choose):
    """P(X >= k) for p below k/n, so that terms only fall."""
    q = 1 - p
    term = (log_choose + k * p.ln() + (n - k) * q.ln()).exp()
    odds = p / q
    total = term
    i = k
    while i < n and term > total * Decimal("1e-32"):
        term = term * (n - i) / (i + 1) * odds
        total += term
        i += 1
    return total


def lower(k, n, alpha):
    if k == 0:
        return Decimal(0)
    if n <= 60:
        target = Fraction(alpha)
        low, high, d = 0, 1 << 64, 1 << 64
        while high - low > 1:
            middle = (low + high) // 2
            if at_least_exact(k, n, Fraction(middle, d)) > target:
                high = middle
            else:
                low = middle
        return Decimal(low) / Decimal(d)
    if k == n:
        return (Decimal(alpha).ln() / n).exp()
    log_choose = log_factorial(n) - log_factorial(k) - log_factorial(n - k)
    target = Decimal(alpha)
    # alpha < 1/2 puts the bound below k/n; the secant method on the tail's logarithm, inside a bracket.
    f = lambda p: at_least_decimal(k, n, p, log_choose).ln() - target.ln()
    rate = Decimal(k) / n
    sd = (rate * (1 - rate) / n).sqrt()
    low, high = max(rate - 12 * sd, rate / 1000000), rate
    x0, x1 = rate - 2 * sd if rate > 2 * sd else rate / 2, rate - sd if rate > sd else rate * 3 / 4
    f0, f1 = f(x0), f(x1)
    for _ in range(60):
        for x, y in ((x0, f0), (x1, f1)):
            if y > 0:
                high = min(high, x)
            else:
                low = max(low, x)
        if abs(x1 - x0) < Decimal("1e-24") or f1 == f0:
            break
        x2 = x1 - f1 * (x1 - x0) / (f1 - f0)
        if not low < x2 < high:
            x2 = (low + high) / 2
        x0, f0, x1, f1 = x1, f1, x2, f(x2)
    return x1


CASES = [(k, n) for n in (1, 2, 3, 5, 10, 20, 37, 60) for k in sorted({0, 1, n // 3, n // 2, n - 1, n})]
CASES += [(8, 10), (18, 60), (81, 90)]
CASES += [(k, n) for n in (100, 399, 1000, 10_000) for k in (0, 1, n // 5, n // 2, 9 * n // 10, n - 1, n)]
CASES += [(1, 1_000_000), (500_000, 1_000_000), (950_000, 1_000_000), (999_999, 1_000_000)]
CASES += [(1, 10_000_000), (9_000_000, 10_000_000), (9_999_990, 10_000_000), (10_000_000, 10_000_000)]

print("passes\ttrials\talpha\tlower\tupper")
for k, n in CASES:
    for alpha in ("0.05", "0.025", "0.001") if n <= 10_000 else ("0.05",):
        print(k, n, alpha, f"{lower(k, n, alpha):.20f}", f"{1 - lower(n - k, n, alpha):.20f}", sep="\t")

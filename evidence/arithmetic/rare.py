"""Nothing seen is not nothing there: the harm that zero events among n people still allow."""


def upper_limit(people: int, level: float = 0.95) -> float:
    """Give the largest share that fits with no event among n people: 1 - 0.05^(1/n), about 3/n.

    After Hanley and Lippman-Hand (1983). Raises ValueError for fewer than one person.
    """
    if people < 1:
        raise ValueError("no people: no limit can be told")
    return float(1 - (1 - level) ** (1 / people))

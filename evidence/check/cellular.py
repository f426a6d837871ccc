"""What happens in cells and tissue: no outcome that a person would notice."""

from evidence.vocabulary import concepts

_CELLULAR = frozenset(
    {
        "cell_process", "pathway", "gene_expression", "growth_factor", "inflammation",
        "oxidative_stress", "blood_flow", "anagen", "follicle_activity", "tissue_repair",
        "collagen", "dht", "protein_aggregate", "gene_mutation", "cytokines",
    }
)  # fmt: skip


def is_cellular(outcome: str) -> bool:
    """Tell whether everything an outcome names happens in cells or tissue."""
    told = [one for one in concepts(outcome) if one.kind == "outcome"]
    return bool(told) and all({one.id, *one.classes} & _CELLULAR for one in told)

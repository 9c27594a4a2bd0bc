"""Fitting: AdamW with warm-up and linear decay over shuffled windows, all seeds fixed."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from goodoffices.extract.wordpieces import Vocabulary
from train.corpus import Report
from train.examples import IGNORED, Example, examples
from train.network import LAYERS, Network, base, from_base


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training run is made of."""

    epochs: int = 8
    rate: float = 1.5e-4
    head_rate: float = 5.0
    """The heads' rate, in multiples of ``rate``."""
    warm_up: float = 0.1
    batch: int = 8
    dropout: float = 0.1
    clip: float = 1.0
    decay: float = 0.01
    attitude_weight: float = 0.2
    layers: int = LAYERS
    seed: int = 1


def fit(reports: Sequence[Report], recipe: Recipe) -> Network:
    """A network trained on these reports. The same reports, recipe and machine give the same."""
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(1)  # The order of sums would depend on the number.
    torch.use_deterministic_algorithms(True)
    draw = random.Random(recipe.seed)
    vocabulary = Vocabulary(base() / "vocab.txt")
    network = from_base(recipe.dropout, recipe.layers)
    # Half of all parameters, and too few words in our corpus to move them well: a quarter faster.
    network.words.requires_grad_(False)
    epochs = [_batches(reports, vocabulary, recipe.batch, draw) for _ in range(recipe.epochs)]
    steps = sum(map(len, epochs))
    optimiser, schedule = _optimiser(network, recipe, steps)
    network.train()
    start = time.monotonic()
    for number, batches in enumerate(epochs, 1):
        total = 0.0
        for batch in batches:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = _loss(network, batch, recipe.attitude_weight)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), recipe.clip)
            optimiser.step()
            schedule.step()
            total += loss.item()
        spent = time.monotonic() - start
        print(f"epoch {number}: loss {total / len(batches):.4f}, {spent:.0f} s", flush=True)
    return network.eval()


def _batches(
    reports: Sequence[Report], vocabulary: Vocabulary, size: int, draw: random.Random
) -> list[list[Example]]:
    found = list(examples(reports, vocabulary, draw))
    draw.shuffle(found)
    return [found[n : n + size] for n in range(0, len(found), size)]


def _optimiser(
    network: Network, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    heads, plain, decayed = [], [], []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith(("tags", "attitudes")):
            heads.append(parameter)
        elif parameter.ndim > 1:
            decayed.append(parameter)
        else:
            plain.append(parameter)
    groups = [
        {"params": decayed, "weight_decay": recipe.decay},
        {"params": plain, "weight_decay": 0.0},
        {"params": heads, "lr": recipe.rate * recipe.head_rate, "weight_decay": 0.0},
    ]
    optimiser = torch.optim.AdamW(groups, lr=recipe.rate)
    rising = max(1, int(steps * recipe.warm_up))

    def share(step: int) -> float:
        return min((step + 1) / rising, max(0.0, (steps - step) / max(1, steps - rising)))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _loss(network: Network, batch: Sequence[Example], weight: float) -> Tensor:
    longest = max(len(e.ids) for e in batch)
    ids = torch.tensor([[*e.ids, *[0] * (longest - len(e.ids))] for e in batch])
    lengths = torch.tensor([len(e.ids) for e in batch])
    tags, attitudes = network(ids, lengths)
    cross = nn.functional.cross_entropy
    loss = cross(tags.flatten(0, 1).float(), _answers([e.tags for e in batch], longest))
    wanted = _answers([e.attitudes for e in batch], longest)
    if bool((wanted != IGNORED).any()):
        loss = loss + weight * cross(attitudes.flatten(0, 1).float(), wanted)
    return loss


def _answers(rows: Sequence[Sequence[int]], longest: int) -> Tensor:
    return torch.tensor([[*row, *[IGNORED] * (longest - len(row))] for row in rows]).flatten()

"""Fitting: AdamW with warm-up and linear decay over shuffled windows, all seeds fixed."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from goodoffices.extract.trained.marks import LAYERS as MARK_LAYERS
from goodoffices.extract.trained.wordpieces import Vocabulary
from train.corpus import Report
from train.examples import IGNORED, NO_ANSWER, Example, examples
from train.network import LAYERS, Network, base, from_base

TOGETHER = 8
"""Batches drawn together, then sorted by length: without it a third of all pieces were padding."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a training run is made of."""

    epochs: int = 9
    rate: float = 1.5e-4
    head_rate: float = 5.0
    """The heads' rate, in multiples of ``rate``."""
    warm_up: float = 0.1
    batch: int = 8
    dropout: float = 0.1
    clip: float = 1.0
    decay: float = 0.01
    attribution_weight: float = 3.5
    layer_weight: float = 1.5
    """What each of the other layers of marks counts."""
    class_weight: float = 0.1
    """What a layer's labels count, and its statuses, beside its tags."""
    memory: float = 0.995
    """What the mean of the weights keeps of itself at each step (Polyak and Juditsky 1992)."""
    layers: int = LAYERS
    seed: int = 1
    threads: int = 2
    """Another number makes other sums, in the last digits."""


def fit(reports: Sequence[Report], recipe: Recipe) -> Network:
    """A network trained on these reports. The same reports, recipe and machine give the same."""
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    torch.use_deterministic_algorithms(True)
    draw = random.Random(recipe.seed)
    vocabulary = Vocabulary(base() / "vocab.txt")
    network = from_base(recipe.dropout, recipe.layers)
    # Half of all parameters, and too few words in our corpus to move them well: a quarter faster.
    network.words.requires_grad_(False)
    epochs = [_batches(reports, vocabulary, recipe.batch, draw) for _ in range(recipe.epochs)]
    steps = sum(map(len, epochs))
    optimiser, schedule = _optimiser(network, recipe, steps)
    mean = Mean(network, recipe.memory)
    network.train()
    began = time.monotonic()
    for number, batches in enumerate(epochs, 1):
        total = 0.0
        for batch in batches:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = _loss(network, batch, recipe)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), recipe.clip)
            optimiser.step()
            schedule.step()
            mean.take(network)
            total += loss.item()
        spent = time.monotonic() - began
        print(f"epoch {number}: loss {total / len(batches):.4f}, {spent:.0f} s", flush=True)
    mean.give(network)
    return network.eval()


class Mean:
    """The exponential moving average of a network's weights."""

    def __init__(self, network: Network, memory: float) -> None:
        self._memory = memory
        self._steps = 0
        self._weights = [p.detach().clone() for p in _learning(network)]

    def take(self, network: Network) -> None:
        """Another step: young averages forget faster."""
        self._steps += 1
        share = 1 - min(self._memory, self._steps / (self._steps + 10))
        with torch.no_grad():
            torch._foreach_lerp_(self._weights, _learning(network), share)

    def give(self, network: Network) -> None:
        """Put the average into the network."""
        with torch.no_grad():
            for parameter, weight in zip(_learning(network), self._weights, strict=True):
                parameter.copy_(weight)


def _learning(network: Network) -> list[nn.Parameter]:
    return [p for p in network.parameters() if p.requires_grad]


def _batches(
    reports: Sequence[Report], vocabulary: Vocabulary, size: int, draw: random.Random
) -> list[list[Example]]:
    """The windows of an epoch, drawn at random; those that come together are of like length."""
    found = list(examples(reports, vocabulary, draw))
    draw.shuffle(found)
    batches: list[list[Example]] = []
    for n in range(0, len(found), size * TOGETHER):
        near = sorted(found[n : n + size * TOGETHER], key=lambda e: len(e.ids))
        batches += [near[m : m + size] for m in range(0, len(near), size)]
    draw.shuffle(batches)
    return batches


def _optimiser(
    network: Network, recipe: Recipe, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    heads, plain, decayed = [], [], []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("heads"):
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
    optimiser = torch.optim.AdamW(groups, lr=recipe.rate, fused=True)
    rising = max(1, int(steps * recipe.warm_up))

    def share(step: int) -> float:
        return min((step + 1) / rising, max(0.0, (steps - step) / max(1, steps - rising)))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _loss(network: Network, batch: Sequence[Example], recipe: Recipe) -> Tensor:
    longest = max(len(e.ids) for e in batch)
    ids = torch.tensor([[*e.ids, *[0] * (longest - len(e.ids))] for e in batch])
    lengths = torch.tensor([len(e.ids) for e in batch])
    wanted = torch.tensor([[*e.answers, *[NO_ANSWER] * (longest - len(e.ids))] for e in batch])
    scores = network(ids, lengths).flatten(0, 1).float()
    wanted = wanted.flatten(0, 1)
    loss = torch.zeros(())
    column = 0
    for number, layer in enumerate(MARK_LAYERS):
        weight = recipe.layer_weight if number else recipe.attribution_weight
        parts = (
            (len(layer.tags), weight),
            (len(layer.labels), weight * recipe.class_weight),
            (len(layer.statuses), weight * recipe.class_weight),
        )
        for part, (size, share) in enumerate(parts):
            answers = wanted[:, 3 * number + part]
            if size and bool((answers != IGNORED).any()):
                mine = scores[:, column : column + size]
                loss = loss + share * nn.functional.cross_entropy(mine, answers)
            column += size
    return loss

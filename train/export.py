"""The trained network as an ONNX graph of 8-bit weights, the form in which it is shipped.

The graph is written out operator by operator (ONNX operator set 17), one window at a time, so no
padding and no mask. Quantisation is dynamic, to int8 with ``reduce_range`` (seven bits): processors
without VNNI would otherwise overflow where they add pairs of products in 16 bits. Each column of a
weight has a scale of its own: one scale for all of it costs six points of exact F1, so half a point.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from goodoffices.extract.trained.marks import Kind
from train.network import EPSILON, HEADS, WIDTH, Network, base

Transitions = Sequence[Sequence[Sequence[float]]]
"""For each layer of marks the log probability of a tag after a tag."""
OPERATORS = 17
IR = 10
SIZE = WIDTH // HEADS


class Graph:
    """Nodes and tensors as they are added, each with a name of its own."""

    def __init__(self, state: dict[str, np.ndarray]) -> None:
        self.state = state
        self.nodes: list[onnx.NodeProto] = []
        self.tensors: dict[str, onnx.TensorProto] = {}

    def add(self, operator: str, *inputs: str, out: str = "", **attributes: object) -> str:
        """One operator; the name of its result."""
        name = out or f"{operator}_{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(operator, list(inputs), [name], name=f"n_{name}", **attributes)
        )
        return name

    def tensor(self, name: str, values: np.ndarray) -> str:
        """A constant of the graph."""
        if name not in self.tensors:
            self.tensors[name] = numpy_helper.from_array(np.array(values, order="C"), name)
        return name

    def weight(self, name: str) -> str:
        """A tensor of the network, a linear layer's weight turned as MatMul wants it."""
        values = self.state[name]
        linear = values.ndim == 2 and not name.startswith(("words", "places"))
        return self.tensor(name, values.T if linear else values)

    def linear(self, x: str, name: str, out: str = "") -> str:
        """``x`` times the weight, plus the bias."""
        product = self.add("MatMul", x, self.weight(f"{name}.weight"), out=f"{name}.product")
        return self.add("Add", product, self.weight(f"{name}.bias"), out=out)

    def norm(self, x: str, name: str) -> str:
        """Layer normalisation over the last axis."""
        return self.add(
            "LayerNormalization",
            x,
            self.weight(f"{name}.weight"),
            self.weight(f"{name}.bias"),
            axis=-1,
            epsilon=EPSILON,
        )

    def integers(self, name: str, *values: int) -> str:
        """A constant list of integers."""
        return self.tensor(name, np.array(values, dtype=np.int64))


def graph(network: Network) -> onnx.ModelProto:
    """The network as a float model: ``ids`` (1 x pieces) in, ``scores`` out."""
    g = Graph({k: v.float().numpy() for k, v in network.state_dict().items()})
    words = g.add("Gather", g.weight("words.weight"), "ids")
    length = g.add("Shape", "ids", start=1, end=2)
    zero, one = g.integers("zero", 0), g.integers("one", 1)
    places = g.add("Slice", g.weight("places.weight"), zero, length, zero, one)
    x = g.norm(g.add("Add", words, places), "norm")
    for n in range(len(network.layers)):
        x = _layer(g, x, f"layers.{n}")
    g.linear(x, "heads", out="scores")
    made = helper.make_graph(
        g.nodes,
        "reader",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "pieces"])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, "pieces", None])],
        list(g.tensors.values()),
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPERATORS)])
    model.ir_version = IR
    onnx.checker.check_model(model)
    return model


def _layer(g: Graph, x: str, name: str) -> str:
    """Attention and the feed-forward net of ``network.Layer``."""
    split = g.integers("split", 1, -1, 3, HEADS, SIZE)
    both = g.add("Reshape", g.linear(x, f"{name}.qkv"), split)
    parts = []
    for n, order in enumerate(([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])):
        part = g.add("Gather", both, g.tensor(f"part{n}", np.array(n, dtype=np.int64)), axis=2)
        parts.append(g.add("Transpose", part, perm=order))
    scale = g.tensor("scale", np.array(SIZE**-0.5, dtype=np.float32))
    near = g.add("MatMul", g.add("Mul", parts[0], scale), parts[1])
    seen = g.add("MatMul", g.add("Softmax", near, axis=-1), parts[2])
    joined = g.add("Transpose", seen, perm=[0, 2, 1, 3])
    joined = g.add("Reshape", joined, g.integers("join", 1, -1, WIDTH))
    x = g.norm(g.add("Add", x, g.linear(joined, f"{name}.out")), f"{name}.norm1")
    up = g.linear(x, f"{name}.up")
    # Gelu by the error function, in the shape that the runtime fuses.
    root = g.tensor("root", np.array(2**0.5, dtype=np.float32))
    error = g.add("Erf", g.add("Div", up, root))
    risen = g.add("Add", error, g.tensor("unit", np.array(1, dtype=np.float32)))
    curved = g.add("Mul", g.add("Mul", up, risen), g.tensor("half", np.array(0.5, np.float32)))
    return g.norm(g.add("Add", x, g.linear(curved, f"{name}.down")), f"{name}.norm2")


def export(network: Network, transitions: Transitions, folder: Path) -> None:
    """Write what ``goodoffices.extract.trained.tagger`` loads: graph, vocabulary, tags; not calibrated."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "float.onnx"
        onnx.save(graph(network), plain)
        quantize_dynamic(
            plain,
            folder / "model.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
            nodes_to_exclude=["n_heads.product"],  # 0.2 MB, and every score passes through it.
            extra_options={"MatMulConstBOnly": True},
        )
    _accompany(transitions, folder)


def export_float(network: Network, transitions: Transitions, folder: Path) -> None:
    """The same without quantisation, to compare with."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(graph(network), folder / "model.onnx")
    _accompany(transitions, folder)


def calibrate(lines: Mapping[Kind, tuple[float, float]], folder: Path) -> None:
    """Note how a likelihood comes from a mean probability, kind by kind."""
    path = folder / "tags.json"
    tags = json.loads(path.read_text(encoding="utf-8"))
    tags["calibration"] = {kind: list(line) for kind, line in lines.items()}
    _write(tags, path)


def _accompany(transitions: Transitions, folder: Path) -> None:
    """The vocabulary and the tags beside the graph, whose hash is the model's version."""
    shutil.copyfile(base() / "vocab.txt", folder / "vocab.txt")
    version = hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest()[:12]
    rows = [[list(row) for row in layer] for layer in transitions]
    _write({"version": version, "transitions": rows, "calibration": {}}, folder / "tags.json")


def _write(tags: dict[str, object], path: Path) -> None:
    path.write_text(json.dumps(tags) + "\n", encoding="utf-8")

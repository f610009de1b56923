"""Tensors in JSON: {"dtype", "shape", "data"}, data being the bytes in base64."""

import base64

import torch


def decode_tensor(tensor):
    dtype = getattr(torch, tensor["dtype"])
    data = bytearray(base64.b64decode(tensor["data"]))
    flat = torch.frombuffer(data, dtype=dtype) if data else torch.empty(0, dtype=dtype)
    return flat.reshape(tensor["shape"]).clone()


def encode_tensor(tensor):
    dense = tensor.detach().resolve_conj().resolve_neg().contiguous()
    data = bytes(dense.flatten().view(torch.uint8).numpy()) if dense.numel() else b""
    return {"dtype": str(dense.dtype)[6:], "shape": list(dense.shape), "data": base64.b64encode(data).decode()}

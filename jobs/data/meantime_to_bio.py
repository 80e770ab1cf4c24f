#!/usr/bin/env python3
"""Turns the MEANTIME corpus (CC BY 4.0) into two columns, for `dateline train entities`.

usage: meantime_to_bio.py FOLDER > meantime.bio

FOLDER holds the English intra_cross-doc_annotation. Taken are headline and the first sentences, in which every entity was
tagged (numbers 0 to 5); mentions that are names (NAM, PRE.NAM) of persons, organisations and places, cut down to the
name itself: without articles, titles, appositions and brackets; "Mobile, Alabama" is two places. Documents stand by number.
"""
import glob, os, re, sys
import xml.etree.ElementTree as ET

LAST_SENTENCE = 5
INNER = {'of', 'and', 'for', 'the', 'de', 'la', 'del', 'du', 'van', 'von', 'on', '&', "'s", '-', 'der', 'al'}
LEADING = {'the', 'a', 'an', 'its', 'his', 'their', 'former', 'mr', 'mr.', 'mrs.', 'ms.', 'dr.', 'president', 'senator', 'sen.', 'chairman', 'ceo',
           'chief', 'minister', 'prime', 'secretary', 'governor', 'representative', 'rep.', 'chancellor', 'judge', 'treasurer', 'director', 'spokesman',
           'spokeswoman', 'analyst', 'vice', 'premier', 'king', 'sir', 'democrat', 'republican', 'justice', 'presiding', 'attorney', 'general', 'us', 'u.s.', 'united', 'states', 'executive'}

def names(kind, tokens):
    """Pairs (start, end) of the names inside a mention."""
    words = [t.text for t in tokens]
    cut = next((i for i, w in enumerate(words) if w in ('(', '-LRB-', ';', '--', 'who', 'which', 'that')), len(words))
    if kind == 'LOC':
        parts, at = [], 0
        for i in range(cut + 1):
            if i == cut or words[i] == ',':
                parts.append((at, i)); at = i + 1
    else:
        comma = next((i for i, w in enumerate(words[:cut]) if w == ',' and i > 0 and not (i + 1 < cut and words[i + 1] in ('Inc.', 'Inc', 'Ltd.', 'LLC'))), cut)
        parts = [(0, comma)]
    found = []
    for start, end in parts:
        while end > start and (words[end - 1] in ("'s", "'", '.', ',', "''", '"') or words[end - 1].lower() in INNER): end -= 1
        first = end
        while first > start and (words[first - 1][0].isupper() or words[first - 1][0].isdigit() or words[first - 1].lower() in INNER): first -= 1
        while first < end and (words[first].lower() in (LEADING if kind == 'PER' else {'the', 'a', 'an', 'its', 'his', 'their', 'former'}) or words[first].lower() in INNER): first += 1
        if kind == 'PER':
            titles = [i for i in range(first, end) if words[i].lower() in LEADING]
            if titles: first = titles[-1] + 1
        if kind == 'PER' and "'s" in words[first:end]: first = first + words[first:end].index("'s") + 1
        if first < end and any(w[0].isupper() for w in words[first:end]): found.append((first, end))
    return found

def read(path):
    root = ET.parse(path).getroot()
    tokens = list(root.iter('token')); index = {t.get('t_id'): i for i, t in enumerate(tokens)}
    kinds = {e.get('m_id'): e.get('ent_type') or (e.get('instance_id') or '')[:3] for e in root.iter('ENTITY')}
    kind = {}
    for r in root.iter('REFERS_TO'):
        for s in r.iter('source'): kind[s.get('m_id')] = kinds.get(r.find('target').get('m_id'))
    mentions = []
    for m in root.iter('ENTITY_MENTION'):
        at = sorted(index[a.get('t_id')] for a in m.iter('token_anchor'))
        if at and m.get('syntactic_type') in ('NAM', 'PRE.NAM'): mentions.append((at[0], at[-1] + 1, kind.get(m.get('m_id'))))
    return tokens, mentions

def main(folder):
    paths = glob.glob(os.path.join(folder, '**', '*.xml'), recursive=True)
    documents = [read(p) for p in sorted(paths, key=lambda p: int(os.path.basename(p).split('_')[0]))]
    votes = {}
    for tokens, mentions in documents:
        for s, e, k in mentions:
            if k: votes.setdefault(' '.join(t.text for t in tokens[s:e]).removeprefix('the ').removeprefix('The '), []).append(k)
    for tokens, mentions in documents:
        tags = ['O'] * len(tokens)
        for s, e, k in sorted(mentions, key=lambda m: m[0] - m[1]):  # the longest first: what stands inside has the last word
            same = votes.get(' '.join(t.text for t in tokens[s:e]).removeprefix('the ').removeprefix('The '), [])
            k = k or (max(sorted(set(same)), key=same.count) if same else None)
            if k not in ('PER', 'ORG', 'LOC'): continue
            for a, b in names(k, tokens[s:e]):
                if any(tags[i] != 'O' for i in range(s + a, s + b)):
                    old = [i for i in range(s + a, s + b) if tags[i] != 'O']
                    # a name inside a longer name of another kind ("US" in "US Air Force") is part of that
                    if k == 'LOC' or all(tags[i].endswith(k) for i in old) and ' and ' not in ' '.join(t.text for t in tokens[s + a - 2:s + b + 2]): continue
                for i in range(s + a, s + b): tags[i] = ('B-' if i == s + a else 'I-') + k
        print('-DOCSTART-\tO\n')
        before = 0
        for i, t in enumerate(tokens):
            number = int(t.get('sentence'))
            if number > LAST_SENTENCE: break
            if number != before: print(); before = number
            tag = tags[i]
            if tag.startswith('I-') and (i == 0 or tags[i - 1][2:] != tag[2:]): tag = 'B-' + tag[2:]
            print(t.text.replace('``', '"').replace("''", '"') + '\t' + tag)
        print()

if __name__ == '__main__':
    if len(sys.argv) != 2: sys.exit(__doc__)
    main(sys.argv[1])

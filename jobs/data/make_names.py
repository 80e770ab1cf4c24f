#!/usr/bin/env python3
"""Makes given-names.tsv, surnames.tsv, companies.tsv and country-words.tsv, by which names in texts are told.

usage: make_names.py OUT FAKER NAMES TICKERS SURNAMES DEMONYMS

OUT       src/main/resources/io/dateline/annotate/entity
FAKER     unpacked Python package faker (MIT): given names and surnames of many countries
NAMES     unpacked Python package names (US Census Bureau 1990, public domain): given names
TICKERS   unpacked Python package pytickersymbols (MIT): companies of stock indices
SURNAMES  census-surnames.txt.gz (US Census Bureau 2000, public domain): surnames, the most frequent first
DEMONYMS  wikipedia-demonyms.tsv (facts): words for countries' people
"""
import ast, gzip, os, re, sys, unicodedata

DATE = '2026-11-25'
MOST_SURNAMES = 20000
WORDS = set('''The Will May Mark Bill Frank Rich Grant Chase Hope Faith Grace Joy Art Rob Sunny Summer Autumn April June Dawn Rose Ivy Lily Daisy
Olive Ruby Amber Crystal Angel Princess Precious Star Sky Rain Rainbow Ocean River Heaven Destiny Journey Harmony Melody Charity Patience
Mercy Justice Honor Liberty America China India Asia Africa Paris London Sydney Austin Houston Dallas Jordan Israel Kenya Georgia Virginia
Carolina Dakota Montana Florida Savannah Charlotte Victoria Florence Lincoln Jackson Madison Washington Long An Man Son So My Le Van De Den
Das Die In On Her See Ha Song You Were Many Page Case King Major Early Baby Sun Royal Guy Tea Mi Si Ok Do Be Can Has Lane Van Santa San Los
Las Mo Al Bo Cam Dr Ed El Jo Ma Pa So Sy Ty Zu Bis Auf Les Des Sur Un Una Por Para Con Sin Mai Juni August Christian German Norman
Mercedes Porsha Chanel Lexus Berlin Wien Verona Siena Vienna Milan Roma Sofia Lourdes Trinidad Santiago Salvador Domingo Cruz Real Golden Junior'''.split())

def header(out, what, source, columns):
    out.write(f'# {what}\n# Source: {source}. Made by jobs/data/make_names.py. Date: {DATE}.\n{columns}\n')

def lists(path):
    """All strings in assignments whose names say what they are."""
    found = {'given': [], 'sur': []}
    for root, _, files in sorted(os.walk(os.path.join(path, 'faker', 'providers', 'person'))):
        if os.path.basename(root) in ('ar_AA', 'ar_DZ', 'ar_PS', 'ar_SA', 'bg_BG', 'bn_BD', 'el_GR', 'fa_IR', 'gu_IN', 'he_IL', 'hi_IN', 'hy_AM', 'ja_JP', 'ka_GE',
                                      'ko_KR', 'mk_MK', 'mr_IN', 'ne_NP', 'or_IN', 'ru_RU', 'si_LK', 'ta_IN', 'th_TH', 'uk_UA', 'zh_CN', 'zh_TW'): continue
        for name in sorted(files):
            if not name.endswith('.py'): continue
            for node in ast.parse(open(os.path.join(root, name), encoding='utf8').read()).body:
                for item in getattr(node, 'body', []):
                    if not isinstance(item, (ast.Assign, ast.AnnAssign)): continue
                    target = item.targets[0] if isinstance(item, ast.Assign) else item.target
                    kind = 'given' if 'first_name' in target.id else 'sur' if 'last_name' in target.id else None
                    if kind: found[kind] += [n.value for n in ast.walk(item) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return found

def is_name(n):
    return re.fullmatch(r"[^\W\d_][^\W\d_'’-]+", n) and n[0].isupper() and n[1:] != n[1:].upper() and 'LATIN' in unicodedata.name(n[0], '')

def packed(out, kind, names, per_row=400):
    for i in range(0, len(names), per_row): out.write(kind + '\t' + '|'.join(names[i:i + per_row]) + '\n')

def main(out, faker, names, tickers, surnames, demonyms):
    known = lists(faker)
    given = {n for n in known['given'] if is_name(n)}
    for sex in ('female', 'male'):
        for line in open(os.path.join(names, 'names', f'dist.{sex}.first')): given.add(line.split()[0].capitalize())
    given = sorted(n for n in given if n not in WORDS and len(n) > 2)
    with open(os.path.join(out, 'given-names.tsv'), 'w', encoding='utf8') as f:
        header(f, 'Given names.', 'US Census Bureau 1990 (public domain); lists of the Python package faker (MIT)', 'kind\twords')
        packed(f, 'given_name', given)
    census = [l.strip() for l in gzip.open(surnames, 'rt')][:MOST_SURNAMES]
    family = {re.sub(r"^(Mc|O')([a-z])", lambda m: m[1] + m[2].upper(), n.capitalize()) for n in census} | {n for n in known['sur'] if is_name(n)}
    with open(os.path.join(out, 'surnames.tsv'), 'w', encoding='utf8') as f:
        header(f, f'Surnames.', f'US Census Bureau 2000, the {MOST_SURNAMES} most frequent (public domain); lists of the Python package faker (MIT)', 'kind\twords')
        packed(f, 'surname', sorted(n for n in family if len(n) > 2))
    source = open(os.path.join(tickers, 'pytickersymbols', 'indices_data.py'), encoding='utf8').read()
    companies = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict):
            d = {k.value: v for k, v in zip(node.keys, node.values) if isinstance(k, ast.Constant)}
            if 'symbol' in d and isinstance(d.get('name'), ast.Constant): companies.add(d['name'].value)
    short = set()
    for c in companies:
        c = re.sub(r'\s*\((?:The|.*class.*|Class [A-C])\)', '', c, flags=re.I).strip()
        short.add(c)
        s = re.sub(r',? (Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|SE|AG|SA|S\.A\.|NV|N\.V\.|Group|Holdings?|SpA|ASA|AB|KGaA|& Co)\.?$', '', c)
        short.add(s)
    with open(os.path.join(out, 'companies.tsv'), 'w', encoding='utf8') as f:
        header(f, 'Companies of stock indices.', 'Python package pytickersymbols (MIT)', 'kind\twords')
        packed(f, 'company', sorted(c for c in short if len(c) > 2 and c[0].isupper() and '|' not in c and c not in
               {'Target', 'Gap', 'Match', 'Progressive', 'Visa', 'Block', 'Southern', 'International', 'Future', 'Next', 'Pool', 'Linde', 'Ball', 'Fox', 'News', 'American', 'National',
                'Global', 'United', 'General', 'Delta', 'Snap', 'Square', 'Box', 'Energy', 'Ross', 'Frontier', 'Discovery', 'Shell', 'Orange', 'Man', 'Hess', 'Edison', 'First', 'Universal', 'Public Storage', 'Life', 'Rush', 'Summit', 'Premier', 'Hope', 'Signature', 'Independent', 'Heritage', 'Capitol', 'Community', 'Western', 'Eastern', 'Central', 'Pacific', 'Atlantic', 'Royal', 'Federal', 'Pioneer', 'Liberty', 'Patriot', 'Washington', 'Texas', 'California', 'Boston', 'Hamilton', 'Franklin', 'Lincoln', 'Morgan', 'Price', 'Stone'}))
    people = set()
    for line in list(open(demonyms, encoding='utf8'))[1:]:
        fields = line.rstrip('\n').split('\t')
        if len(fields) > 1:
            for w in re.split(r',|/| or |;', ' , '.join(fields[1:])):
                w = re.sub(r'\[.*?\]|\(.*?\)|"', '', w).strip()
                if w and w[0].isupper() and len(w) > 2 and len(w.split()) < 4: people.add(w)
    with open(os.path.join(out, 'country-words.tsv'), 'w', encoding='utf8') as f:
        header(f, 'Words for what or who is of a country: no places.', 'facts, listed by Wikipedia', 'kind\twords')
        packed(f, 'demonym', sorted(people))
    print(len(given), len(family), len(short), len(people))

if __name__ == '__main__':
    if len(sys.argv) != 7: sys.exit(__doc__)
    main(*sys.argv[1:])

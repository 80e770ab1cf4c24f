#!/usr/bin/env python3
"""Makes places.tsv from GeoNames (CC BY 4.0): cities15000.txt[.gz], countryInfo.txt, admin1CodesASCII.txt.

usage: make_places.py FOLDER > src/main/resources/io/dateline/annotate/entity/places.tsv

Cities of 15,000 people and more, with the division that they stand in; all countries; states,
provinces and regions of some large countries. Names that are words of English, or of persons, are marked: they count as
places only where the words before them say so.
"""
import gzip, os, sys

WORDS = set('''Reading Mobile Nice Orange Male Bath Most Split Of Same Best Man Moss Deal Hull Cork Cary Buy Rugby Ho Bo Wa
Victoria Florence Charlotte Austin Jackson Lincoln Madison Salvador Regina Clinton Marion Gary Chandler Irving
Sterling Warren Carson Kent Grant Norman Allen Tyler Davie Clovis Eugene Troy Wayne Merced
Independence Progress Union Central March Bay Bar Corona Surprise Hope Enterprise Sunrise Plantation
Sandwich Mercedes Rosario Concord Barry Scott Young Wells Hove Poole Crewe Stafford Spring Pharr Much
Temple Bell Chester Hilton Ada Diana Linda Melissa Gloria Monroe Nelson Taylor'''.split())
ALIASES = {'United States': 'United States of America|U.S.|US|USA|U.S.A.|America|USA|Vereinigte Staaten|Estados Unidos|États-Unis',
 'United Kingdom': 'UK|U.K.|Britain|Great Britain|Großbritannien|Royaume-Uni|Reino Unido', 'Russia': 'Russian Federation|Russland|Russie|Rusia',
 'Germany': 'Deutschland|Allemagne|Alemania', 'France': 'Frankreich|Francia', 'Spain': 'Spanien|Espagne|España', 'Italy': 'Italien|Italie|Italia',
 'Austria': 'Österreich|Autriche', 'Switzerland': 'Schweiz|Suisse|Suiza', 'China': 'Chine|People\'s Republic of China', 'Japan': 'Japon|Japón',
 'Ukraine': 'Ucrania', 'Poland': 'Polen|Pologne|Polonia', 'Czechia': 'Czech Republic|Tschechien', 'Türkiye': 'Turkey|Türkei|Turquie|Turquía', 'Turkey': 'Türkiye|Türkei|Turquie|Turquía',
 'Netherlands': 'Niederlande|Pays-Bas|Holland', 'Belgium': 'Belgien|Belgique|Bélgica', 'Greece': 'Griechenland|Grèce|Grecia',
 'Hungary': 'Ungarn|Hongrie|Hungría', 'Sweden': 'Schweden|Suède|Suecia', 'Norway': 'Norwegen|Norvège|Noruega', 'Denmark': 'Dänemark|Danemark|Dinamarca',
 'North Korea': 'Nordkorea|Corée du Nord|Corea del Norte|DPRK', 'South Korea': 'Südkorea|Corée du Sud|Corea del Sur', 'Brazil': 'Brasilien|Brésil|Brasil',
 'Mexico': 'Mexiko|Mexique|México', 'India': 'Indien|Inde', 'Egypt': 'Ägypten|Égypte|Egipto', 'Syria': 'Syrien|Syrie|Siria', 'Iraq': 'Irak', 'Iran': 'Irán',
 'Israel': 'Israël', 'Saudi Arabia': 'Saudi-Arabien|Arabie saoudite', 'Myanmar': 'Burma', 'Ivory Coast': "Côte d'Ivoire", 'Democratic Republic of the Congo': 'DR Congo|DRC',
 'United Arab Emirates': 'UAE|Emirates', 'Palestinian Territory': 'Palestine', 'South Africa': 'Südafrika', 'Croatia': 'Kroatien', 'Romania': 'Rumänien', 'Serbia': 'Serbien',
 'Belarus': 'Weißrussland', 'Lithuania': 'Litauen', 'Latvia': 'Lettland', 'Estonia': 'Estland', 'Finland': 'Finnland', 'Ireland': 'Irland', 'Canada': 'Kanada', 'Australia': 'Australien'}
EXONYMS = {'Moscow': 'Moskau|Moscou|Moscú', 'Munich': 'München', 'Köln': 'Cologne', 'Vienna': 'Wien|Vienne|Viena', 'Rome': 'Rom|Roma', 'Milano': 'Milan|Mailand', 'Beijing': 'Peking|Pékin|Pekín',
 'London': 'Londres', 'New York City': 'New York|Nueva York', 'Brussels': 'Brüssel|Bruxelles|Bruselas', 'Geneva': 'Genf|Genève|Ginebra', 'Zürich': 'Zurich', 'Warsaw': 'Warschau|Varsovie|Varsovia',
 'Prague': 'Prag|Praga', 'Lisbon': 'Lissabon|Lisboa|Lisbonne', 'Athens': 'Athen|Athènes|Atenas', 'Copenhagen': 'Kopenhagen|Copenhague', 'Kyiv': 'Kiev|Kiew', 'Kiev': 'Kyiv|Kiew', 'Odessa': 'Odesa', 'Kharkiv': 'Kharkov|Charkiw',
 'Venice': 'Venedig|Venezia|Venise', 'Napoli': 'Naples|Neapel', 'Turin': 'Torino', 'Firenze': 'Florence', 'Sevilla': 'Seville', 'Tehran': 'Teheran', 'Cairo': 'Kairo|Le Caire', 'Jerusalem': 'Jérusalem|Jerusalén',
 'Mumbai': 'Bombay', 'Kolkata': 'Calcutta', 'Ho Chi Minh City': 'Saigon', 'Washington, D. C.': 'Washington|Washington, D.C.|Washington DC', 'Frankfurt am Main': 'Frankfurt', 'Nürnberg': 'Nuremberg', 'Bogotá': 'Bogota',
 'Mexico City': 'Ciudad de México|Mexiko-Stadt', 'Québec': 'Quebec City', 'Hannover': 'Hanover', 'Antwerpen': 'Antwerp', 'The Hague': 'Den Haag', 'Bucharest': 'Bukarest', 'Belgrade': 'Belgrad', 'Damascus': 'Damaskus',
 'Baghdad': 'Bagdad', 'Delhi': 'New Delhi', 'New Delhi': 'Delhi|Neu-Delhi', 'Pyongyang': 'Pjöngjang', 'Singapore': 'Singapur', 'Hong Kong': 'Hongkong'}
REGIONS = {'US', 'CA', 'AU', 'DE', 'ES', 'IT', 'IN', 'GB', 'CN', 'RU', 'AT', 'CH'}
MORE = [('Gaza', 'region', 'PS'), ('West Bank', 'region', 'PS'), ('Crimea', 'region', 'UA'), ('Donbas', 'region', 'UA'), ('Kashmir', 'region', 'IN'), ('Tibet', 'region', 'CN'), ('Catalonia', 'region', 'ES'),
 ('Bavaria', 'region', 'DE'), ('Siberia', 'region', 'RU'), ('Chechnya', 'region', 'RU'), ('Wales', 'region', 'GB'), ('Manhattan', 'region', 'US'), ('Brooklyn', 'region', 'US'), ('Silicon Valley', 'region', 'US'),
 ('Normandy', 'region', 'FR'), ('Brittany', 'region', 'FR'), ('Sicily', 'region', 'IT'), ('Sardinia', 'region', 'IT'), ('Kurdistan', 'region', 'IQ'), ('Darfur', 'region', 'SD'), ('Tigray', 'region', 'ET')]

def lines(path):
    full = path if os.path.exists(path) else path + '.gz'
    with (gzip.open(full, 'rt', encoding='utf8') if full.endswith('.gz') else open(full, encoding='utf8')) as f:
        for line in f:
            if not line.startswith('#'): yield line.rstrip('\n').split('\t')

def main(folder):
    print('# Places that news name. Made by jobs/data/make_places.py.')
    print('# Source: GeoNames (geonames.org), files cities15000, countryInfo and admin1CodesASCII. Licence: CC BY 4.0. Date: 2026-11-23.')
    print('# is_word: 1 where the name is a word or a person\'s name too.')
    print('\t'.join('name kind country geoname_id latitude longitude population aliases is_word region'.split()))
    def row(*values): print('\t'.join(map(str, values)))
    for f in lines(os.path.join(folder, 'countryInfo.txt')):
        code, name, population, geoname = f[0], f[4], f[7], f[16]
        row(name, 'country', code, geoname, '', '', population, ALIASES.get(name, ''), int(name in WORDS), '')
    for f in lines(os.path.join(folder, 'admin1CodesASCII.txt')):
        country = f[0].split('.')[0]
        if country in REGIONS and len(f[1]) > 3: row(f[1], 'region', country, f[3], '', '', 0, f[2] if f[2] != f[1] else '', int(f[1] in WORDS), '')
    for name, kind, country in MORE: row(name, kind, country, '', '', '', 0, '', 0, '')
    divisions = {f[0]: f[1] for f in lines(os.path.join(folder, 'admin1CodesASCII.txt'))}
    towns = []
    for f in lines(os.path.join(folder, 'cities15000.txt')):
        if f[7] != 'PPLX':
            aliases = set(filter(None, EXONYMS.get(f[1], '').split('|')))
            if f[2] != f[1] and len(f[2]) > 3: aliases.add(f[2])
            towns.append((f, int(f[14] or 0), aliases))
    greatest = {}
    for number, (f, population, aliases) in enumerate(towns):
        for alias in aliases:
            if population > greatest.get((f[1], alias), (-1, 0))[0]: greatest[f[1], alias] = population, number
    for number, (f, population, aliases) in enumerate(towns):
        # Names in other languages are those of the greatest town of the name: Roma is not in Georgia.
        own = sorted(a for a in aliases if greatest[f[1], a][1] == number) if f[1] != 'Washington, D. C.' else EXONYMS[f[1]].split('|')
        row(f[1], 'capital' if f[7] == 'PPLC' else 'city', f[8], f[0], f[4], f[5], population, '|'.join(own), int(f[1] in WORDS), divisions.get(f[8] + '.' + f[10], ''))

if __name__ == '__main__':
    if len(sys.argv) != 2: sys.exit(__doc__)
    main(sys.argv[1])

package io.dateline.annotate.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document in which somebody has tagged the names.
 *
 * @param tags numbers of {@link Tag}, one a token
 */
record TaggedText(Tokens tokens, int[] tags) {
    private static final String START = "-DOCSTART-";

    /**
     * Reads documents in two columns: a token and its tag a line, parted by a tab or blanks, an empty line between sentences,
     * and a line {@code -DOCSTART-} before each document. Tags are O, B-X and I-X with X one of PER, ORG and LOC; names of
     * other kinds count as no names; an I-X that nothing precedes opens a name; titles
     * are cut from the names of persons.
     *
     * @throws IllegalArgumentException for a line that has no tag: file and line
     */
    static List<TaggedText> read(String name, Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<TaggedText> documents = new ArrayList<>();
        List<List<String>> sentences = new ArrayList<>();
        List<String> sentence = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith(START)) {
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                }
                if (line.startsWith(START)) {
                    end(documents, sentences, tags);
                    sentences = new ArrayList<>();
                    tags = new ArrayList<>();
                }
                continue;
            }
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length < 2) {
                throw new IllegalArgumentException(
                        name + " line " + number + ": a token and its tag are wanted, parted by a tab");
            }
            sentence.add(columns[0]);
            int before = sentence.size() == 1 || tags.isEmpty() ? 0 : tags.get(tags.size() - 1);
            tags.add(tag(columns[columns.length - 1], columns[0], before));
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        end(documents, sentences, tags);
        return documents;
    }

    private static int tag(String label, String token, int before) {
        Optional<Tag> tag = token.startsWith("@") ? Optional.empty() : Tag.of(label);
        int number = tag.map(Tag::number).orElse(0);
        return tag.isPresent() && !tag.get().mayFollow(Tag.at(before)) ? number - 1 : number;
    }

    private static void end(List<TaggedText> documents, List<List<String>> sentences, List<Integer> tags) {
        if (!tags.isEmpty()) {
            Tokens tokens = Tokens.of(sentences);
            int[] numbers = tags.stream().mapToInt(t -> t).toArray();
            cutTitles(tokens, numbers);
            documents.add(new TaggedText(tokens, numbers));
        }
    }

    /** A title is no part of a name, and a title or a nationality alone is no name. */
    private static void cutTitles(Tokens tokens, int[] tags) {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != Tag.B_PERSON.number()) {
                continue;
            }
            int end = i + 1;
            while (end < tags.length && tags[end] == Tag.I_PERSON.number()) {
                end++;
            }
            int first = i;
            boolean isPeople = true;
            for (int k = i; k < end; k++) {
                boolean isTitle = NameWords.TITLES.contains(tokens.word(k))
                        || NameWords.LOWER_TITLES.contains(tokens.word(k).toLowerCase(Locale.ROOT));
                first = isTitle ? k + 1 : first;
                isPeople &= NameWords.DEMONYMS.contains(tokens.word(k));
            }
            Arrays.fill(tags, i, isPeople ? end : first, 0);
            if (first < end && !isPeople) {
                tags[first] = Tag.B_PERSON.number();
            }
        }
    }
}

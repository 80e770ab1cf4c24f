package io.dateline.annotate.quote;

/**
 * Who spoke.
 *
 * @param kind person, organisation, role, unknown
 * @param verb as printed; empty where none stands beside the quote
 */
record Said(String speaker, String kind, String verb) {
    Said with(String newVerb) {
        return new Said(speaker, kind, newVerb);
    }
}

/** The names of SKOS and its neighbors that we read and write (https://www.w3.org/TR/skos-reference/). */
export const SKOS = 'http://www.w3.org/2004/02/skos/core#'
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
export const DCTERMS = 'http://purl.org/dc/terms/'
export const OWL = 'http://www.w3.org/2002/07/owl#'

/** Poles and stages are ordered collections with these notations, whose members are collections of concepts. */
export const SIDES = ['poles', 'stages'] as const

/** The parameter by which reviewers' questions keep to some papers, as the `.cypher` files write it. */
export const PAPERS = {
  parameter: {
    name: 'papers',
    type: 'list of string',
    default: [] as string[],
    about: 'titles or parts of them, or ids; nothing for all papers',
    from: { label: 'Work', property: 'title' },
  },
  /** Holds for a paper `w` that is asked for. */
  cypher: `(size($papers) = 0 OR any(given IN $papers WHERE w.id = given OR toLower(w.title) CONTAINS toLower(given)
   OR toLower(w.titleAlt) CONTAINS toLower(given)))`,
} as const

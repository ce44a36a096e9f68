/** The kinds of things whose identity is decided, by the label of their nodes. */
export const IDENTITY_KINDS = ['Work', 'Person', 'Venue', 'Institution', 'Policy', 'Strategy', 'Challenge'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

export function isIdentityKind(label: string): label is IdentityKind {
  return (IDENTITY_KINDS as readonly string[]).includes(label)
}

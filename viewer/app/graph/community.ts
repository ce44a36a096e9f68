/** A group of concepts that are linked more to each other than to the rest. */
export interface Community {
  /** Of its most linked concept. */
  id: string
  /** Ids, the most linked first. */
  members: string[]
}

/** The id of each concept's community. */
export function communityOf(communities: readonly Community[]): ReadonlyMap<string, string> {
  return new Map(communities.flatMap(({ id, members }) => members.map((member) => [member, id])))
}

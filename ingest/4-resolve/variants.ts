/** Keeps another spelling of a node's name, sorted, never the name itself. */
export function addVariant(properties: Record<string, unknown>, spelling: string | null | undefined): void {
  if (!spelling || spelling === properties.name) return
  const variants = new Set((properties.variants as string[] | undefined) ?? [])
  properties.variants = [...variants.add(spelling)].sort()
}

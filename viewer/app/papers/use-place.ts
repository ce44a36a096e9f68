/** Brings a place of the text into sight. */
import { type RefObject, useCallback, useEffect } from 'react'

/**
 * Scrolls to `at` when it, or the text, changes, where it is not seen already; a press in the panel, whose quotations lead here,
 * takes the focus along. Answers a way to go to a place again with the focus.
 */
export function usePlace(scroller: RefObject<HTMLElement | null>, at: string, ready: unknown): (place: string) => void {
  const show = useCallback(
    (place: string, always: boolean) => {
      const element = placeIn(scroller.current, place)
      if (!element || !scroller.current || (!always && isSeen(element, scroller.current))) return element
      element.scrollIntoView({ block: element.matches('h3, h4, h5, h6') ? 'start' : 'center' })
      return element
    },
    [scroller],
  )
  useEffect(() => {
    if (at === '' || !ready) return
    const element = show(at, false)
    if (document.activeElement?.closest('#evidence')) element?.focus({ preventScroll: true })
    // sections on the way have their true height only once they were near, so that the first jump may miss
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => show(at, false)))
    return () => cancelAnimationFrame(frame)
  }, [at, ready, show])
  return useCallback((place: string) => show(place, true)?.focus({ preventScroll: true }), [show])
}

function placeIn(scroller: HTMLElement | null, place: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`) ?? null
}

function isSeen(element: HTMLElement, scroller: HTMLElement): boolean {
  const [inner, outer] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()]
  return inner.top >= outer.top && inner.bottom <= outer.bottom
}

/** What a reader is about to say where one reads: why, who, and how it fares on its way to the server. */
import { useState } from 'react'
import type { ApiFailure } from '../data/fetch-api.ts'
import { useWho } from './use-who.ts'

export function useStatement() {
  const [why, onWhy] = useState('')
  const [who, onWho] = useWho()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  return {
    /** Props of its Signature. */
    signature: { why, onWhy, who, onWho },
    /** Without what is left empty. */
    signed: { ...(why.trim() && { why: why.trim() }), ...(who.trim() && { who: who.trim() }) },
    sending,
    failure,
    send: () => setSending(true),
    refused(reason: ApiFailure) {
      setSending(false)
      setFailure(reason)
    },
  }
}

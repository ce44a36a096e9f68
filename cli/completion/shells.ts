/** The shells that complete calls: the script that each wants, how it passes words, how it takes candidates. */
import type { Candidate } from './find-candidates.ts'

interface Shell {
  /** What the user's start-up file runs. */
  script: string
  /** The words of the call from what the script passes on. */
  toWords(passed: readonly string[]): string[]
  /** One line for the script. */
  printCandidate(candidate: Candidate, current: string): string
}

const asPassed = (passed: readonly string[]) => [...passed]

const BASH = `# pathweave: completion for bash. Run: source <(pathweave completion bash)
_pathweave() {
  COMPREPLY=()
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <("\${COMP_WORDS[0]}" complete --shell bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _pathweave pathweave
`

const ZSH = `#compdef pathweave
# pathweave: completion for zsh. Run: source <(pathweave completion zsh)
_pathweave() {
  local -a all keys rest
  all=("\${(@f)$("\${words[1]}" complete --shell zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  all=("\${(@)all:#}")
  if (( ! $#all )); then _files; return; fi
  keys=("\${(@M)all:#*=:*}")
  rest=("\${(@)all:#*=:*}")
  (( $#keys )) && _describe 'parameter' keys -S ''
  (( $#rest )) && _describe 'pathweave' rest
}
compdef _pathweave pathweave
`

const FISH = `# pathweave: completion for fish. Run: pathweave completion fish | source
function __pathweave_complete
  set -l before (commandline -opc)
  set -l current (commandline -ct | string unescape)
  $before[1] complete --shell fish -- $before[2..-1] "$current" 2>/dev/null
end
complete -c pathweave -k -a '(__pathweave_complete)'
`

export type ShellName = 'bash' | 'zsh' | 'fish'

export const SHELLS: Record<ShellName, Shell> = {
  /** Bash cuts words at = and :, and completes what comes after. */
  bash: {
    script: BASH,
    toWords: (passed) => joinCut(passed).map((word) => word.replace(/^((?:[\w-]+=)?)["']/, '$1')),
    printCandidate: ({ value }, current) => {
      const rest = value.slice(Math.max(value.lastIndexOf('=', current.length - 1), value.lastIndexOf(':', current.length - 1)) + 1)
      return rest.replace(/[\s"'\\$`&|;<>()*?!#[\]{}~]/g, '\\$&')
    },
  },
  zsh: {
    script: ZSH,
    toWords: asPassed,
    printCandidate: ({ value, about }) => `${value.replaceAll('\\', '\\\\').replaceAll(':', '\\:')}:${about}`,
  },
  fish: { script: FISH, toWords: asPassed, printCandidate: ({ value, about }) => (about ? `${value}\t${about}` : value) },
}

/** Puts `key`, `=`, `value` together again. */
function joinCut(words: readonly string[]): string[] {
  const whole: string[] = []
  let isOpen = false
  for (const word of words) {
    const isCut = /^[=:]+$/.test(word)
    if ((isCut || isOpen) && whole.length) whole.push(`${whole.pop()}${word}`)
    else whole.push(word)
    isOpen = isCut
  }
  return whole
}

/** A button that is only an icon: its name is read aloud, and written beside it when one stays on it. */
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

interface IconButtonProps {
  icon: IconName
  label: string
  onPress?: () => void
  className?: string
  isDisabled?: boolean
  /** Without the name beside it: Escape would take that away first, and not what a cross closes. */
  bare?: boolean
}

export function IconButton({ icon, label, onPress, className = '', isDisabled = false, bare = false }: IconButtonProps) {
  const button = (
    <Button className={`icon-button ${className}`} aria-label={label} isDisabled={isDisabled} {...(onPress && { onPress })}>
      <Icon name={icon} />
    </Button>
  )
  if (bare) return button
  return (
    <TooltipTrigger delay={600}>
      {button}
      <Tooltip className="tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}

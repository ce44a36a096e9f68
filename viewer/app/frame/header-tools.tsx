/** The small tools of the header: undo and redo, copy the link, language and colors, keys. */
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Choice } from '../parts/choice.tsx'
import { copyText } from '../parts/copy-text.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { LABEL_CHOICES, THEMES } from '../state/view-state.ts'
import { useViewer } from '../state/viewer.ts'

export function HeaderTools({ onKeys }: { onKeys: () => void }) {
  const { steps, t } = useViewer()
  return (
    <div className="tools">
      <IconButton icon="undo" label={t('tool.undo')} isDisabled={!steps.canUndo} onPress={steps.undo} />
      <IconButton icon="redo" label={t('tool.redo')} isDisabled={!steps.canRedo} onPress={steps.redo} />
      <CopyLink />
      <DialogTrigger>
        <IconButton icon="settings" label={t('tool.settings')} />
        <Popover className="settings" placement="bottom end">
          <Dialog aria-label={t('tool.settings')}>
            <Settings />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton className="keys-button" icon="keys" label={t('tool.keys')} onPress={onKeys} />
    </div>
  )
}

function CopyLink() {
  const { t, announce } = useViewer()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const done = await copyText(window.location.href)
    setCopied(done)
    setTimeout(() => setCopied(false), 1500)
    announce(t(done ? 'tool.copied' : 'tool.noCopy'))
  }
  return (
    <span className="tool">
      <IconButton icon="link" label={t('tool.copyLink')} onPress={copy} />
      {copied && <span className="tool-said">{t('tool.copied')}</span>}
    </span>
  )
}

function Settings() {
  const { state, change, t } = useViewer()
  const languages = { auto: t('settings.languageAuto'), en: 'English', zh: '中文' }
  const labels = { ...languages, auto: t('settings.labelsAuto'), both: t('settings.labelsBoth') }
  const themes = {
    system: t('settings.system'),
    light: t('settings.light'),
    dark: t('settings.dark'),
    contrast: t('settings.contrast'),
  }
  return (
    <>
      <Choice
        title={t('settings.language')}
        value={state.language}
        options={['auto', 'en', 'zh']}
        nameOf={(id) => languages[id]}
        onChange={(language) => change({ language })}
      />
      <Choice
        title={t('settings.labels')}
        value={state.labels}
        options={LABEL_CHOICES}
        nameOf={(id) => labels[id]}
        onChange={(chosen) => change({ labels: chosen })}
      />
      <Choice
        title={t('settings.theme')}
        value={state.theme}
        options={THEMES}
        nameOf={(id) => themes[id]}
        onChange={(theme) => change({ theme })}
      />
    </>
  )
}

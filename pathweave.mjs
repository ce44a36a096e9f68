#!/usr/bin/env node
// Starts the program: the sources run as they are, through tsx, so a fresh clone needs no build step.
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')

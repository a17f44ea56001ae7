import { playAsked } from '../../lib/browser/asked.ts';

void playAsked();

import { startAskingMore } from './askingMore.ts';
import { startDesignSystem } from './designSystem.ts';
import './CodingKeys.ts';
import './ListKeys.ts';
import './LiveProgress.ts';
import './ThemePicker.ts';

startDesignSystem();
startAskingMore();

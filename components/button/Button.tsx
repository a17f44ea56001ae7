import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import styles from './Button.module.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class' | 'className'> {
  /**
   * `primary`: the one thing to do on a surface. `quiet`: what else can be done. `bare`: words without a frame.
   * `icon`: a picture, so it needs a `label`.
   */
  readonly look?: 'primary' | 'quiet' | 'bare' | 'icon';
  /** The accessible name and the tooltip of a button that shows no words. */
  readonly label?: string;
  /** `submit`: Enter in a field of its form presses it, too. */
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly children?: ComponentChildren;
}

/** Something to press, at least 44 by 44 pixels. */
export function Button({ look = 'quiet', label, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      class={`${styles.button} ${styles[look]}`}
      {...(label !== undefined && { 'aria-label': label, title: label })}
    >
      {children}
    </button>
  );
}

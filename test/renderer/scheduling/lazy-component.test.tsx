import { render, screen } from '@testing-library/react';
import { Component, type ComponentType, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { lazyComponent } from '../../../renderer/scheduling/lazy-component.tsx';

interface Props {
  readonly name: string;
}

const Panel = ({ name }: Props) => <p>The panel of {name}</p>;
const Waiting = () => <p>On its way</p>;

class Boundary extends Component<{ readonly children: ReactNode }, { readonly said: string }> {
  override state = { said: '' };
  static getDerivedStateFromError(error: Error) {
    return { said: error.message };
  }
  override render() {
    return this.state.said ? <p>{this.state.said}</p> : this.props.children;
  }
}

it('shows what stands for it until its code has come', async () => {
  let come = (_component: ComponentType<Props>) => {};
  const Later = lazyComponent(
    () =>
      new Promise<ComponentType<Props>>((resolve) => {
        come = resolve;
      }),
    Waiting,
  );
  render(<Later name="Nyala" />);
  expect(screen.getByText('On its way')).toBeTruthy();
  come(Panel);
  expect(await screen.findByText('The panel of Nyala')).toBeTruthy();
  expect(screen.queryByText('On its way')).toBeNull();
});

it('is there at once when its code was fetched before, and is fetched once', async () => {
  const load = vi.fn(async () => Panel);
  const Later = lazyComponent(load, Waiting);
  await Promise.all([Later.fetch(), Later.fetch()]);
  render(<Later name="El Fasher" />);
  expect(screen.getByText('The panel of El Fasher')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

it('hands a failure to the boundary around it, and tries again when it is shown again', async () => {
  const load = vi.fn<() => Promise<ComponentType<Props>>>();
  load.mockRejectedValueOnce(new Error('The file is gone.')).mockResolvedValue(Panel);
  const Later = lazyComponent(load, Waiting);
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const first = render(
    <Boundary>
      <Later name="Tine" />
    </Boundary>,
  );
  expect(await screen.findByText('The file is gone.')).toBeTruthy();
  first.unmount();
  logged.mockRestore();
  render(<Later name="Tine" />);
  expect(await screen.findByText('The panel of Tine')).toBeTruthy();
});

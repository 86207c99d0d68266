//! Work on several threads, results in the order of the inputs, never more than a few in flight.

use std::sync::mpsc::sync_channel;
use std::thread;

/// Inputs in flight per worker: enough to ride out a slow one, few enough that even the largest items fit memory.
const IN_FLIGHT: usize = 32;

/// Hands each input to one of `workers` threads, each with a state of its own from `make_worker`, and gives the
/// outputs to `consume` in the order of the inputs. An error from `consume` ends it.
pub(crate) fn ordered_map<I, O, W, E>(
    inputs: impl Iterator<Item = I>,
    workers: usize,
    make_worker: impl Fn() -> W,
    mut consume: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E>
where
    I: Send,
    O: Send,
    W: FnMut(I) -> O + Send,
{
    thread::scope(|scope| {
        // Input n goes to lane n mod workers and its output comes back on the same lane, in turn: order for free.
        let mut lanes: Vec<_> = (0..workers.max(1))
            .map(|_| {
                let (input_sender, input_receiver) = sync_channel::<I>(IN_FLIGHT);
                let (output_sender, output_receiver) = sync_channel::<O>(IN_FLIGHT);
                let mut work = make_worker();
                scope.spawn(move || {
                    for input in input_receiver {
                        if output_sender.send(work(input)).is_err() {
                            break;
                        }
                    }
                });
                (Some(input_sender), output_receiver)
            })
            .collect();
        let count = lanes.len();
        let mut sent = 0;
        let mut received = 0;
        for input in inputs {
            if sent - received == IN_FLIGHT * count {
                // A lane that is closed has panicked; leaving the scope passes the panic on.
                let Ok(output) = lanes[received % count].1.recv() else { return Ok(()) };
                consume(output)?;
                received += 1;
            }
            let Some(Ok(())) = lanes[sent % count].0.as_ref().map(|lane| lane.send(input)) else {
                return Ok(());
            };
            sent += 1;
        }
        for lane in &mut lanes {
            lane.0 = None;
        }
        for turn in received..sent {
            let Ok(output) = lanes[turn % count].1.recv() else { return Ok(()) };
            consume(output)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_come_in_the_order_of_the_inputs() {
        for workers in [1, 2, 5] {
            let mut outputs = Vec::new();
            let work = || {
                |input: u64| {
                    if input.is_multiple_of(7) {
                        thread::sleep(std::time::Duration::from_micros(300));
                    }
                    input * 2
                }
            };
            let result = ordered_map(0..500, workers, work, |output| {
                outputs.push(output);
                Ok::<(), ()>(())
            });
            assert_eq!((result, outputs), (Ok(()), (0..500).map(|input| input * 2).collect()));
        }
    }

    #[test]
    fn an_error_ends_it_without_waiting_for_the_rest() {
        let result = ordered_map(
            0..,
            2,
            || |input: u64| input,
            |output| if output < 100 { Ok(()) } else { Err(output) },
        );
        assert_eq!(result, Err(100));
    }
}

//! Work on several threads, results in the order of the inputs, never more than a few in flight.

use std::collections::VecDeque;
use std::sync::mpsc::sync_channel;
use std::thread;

/// Inputs in flight per worker: enough to ride out a slow one.
const IN_FLIGHT: usize = 32;
/// Bytes of the inputs in flight per worker. What is made of them takes two or three times as much.
const BYTES_IN_FLIGHT: u64 = 16 << 20;

/// Hands each input to one of `workers` threads, each with a state of its own from `make_worker`, and gives the
/// outputs to `consume` in the order of the inputs. An error from `consume` ends it.
///
/// `bytes_of` says how large an input is: of large ones fewer are in flight, so that memory has a bound whatever comes.
pub(crate) fn ordered_map<I, O, W, E>(
    inputs: impl Iterator<Item = I>,
    bytes_of: impl Fn(&I) -> u64,
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
        let mut in_flight = InFlight::new(count);
        for input in inputs {
            let bytes = bytes_of(&input);
            while !in_flight.has_room_for(bytes) {
                // A lane that is closed has panicked; leaving the scope passes the panic on.
                let Ok(output) = lanes[received % count].1.recv() else { return Ok(()) };
                consume(output)?;
                in_flight.remove_first();
                received += 1;
            }
            let Some(Ok(())) = lanes[sent % count].0.as_ref().map(|lane| lane.send(input)) else {
                return Ok(());
            };
            in_flight.add(bytes);
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

/// The inputs that are with the workers, by their size, in their order.
struct InFlight {
    sizes: VecDeque<u64>,
    bytes: u64,
    workers: usize,
}

impl InFlight {
    const fn new(workers: usize) -> Self {
        Self { sizes: VecDeque::new(), bytes: 0, workers }
    }

    /// There is always room for one.
    fn has_room_for(&self, bytes: u64) -> bool {
        let workers = self.workers as u64;
        self.sizes.is_empty()
            || self.sizes.len() < IN_FLIGHT * self.workers && self.bytes + bytes <= BYTES_IN_FLIGHT * workers
    }

    fn add(&mut self, bytes: u64) {
        self.sizes.push_back(bytes);
        self.bytes += bytes;
    }

    fn remove_first(&mut self) {
        self.bytes -= self.sizes.pop_front().unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;
    use std::sync::atomic::Ordering::SeqCst;

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
            let result = ordered_map(
                0..500,
                |_| 0,
                workers,
                work,
                |output| {
                    outputs.push(output);
                    Ok::<(), ()>(())
                },
            );
            assert_eq!((result, outputs), (Ok(()), (0..500).map(|input| input * 2).collect()));
        }
    }

    #[test]
    fn an_error_ends_it_without_waiting_for_the_rest() {
        let result = ordered_map(
            0..,
            |_| 0,
            2,
            || |input: u64| input,
            |output| if output < 100 { Ok(()) } else { Err(output) },
        );
        assert_eq!(result, Err(100));
    }
    #[test]
    fn of_large_inputs_fewer_are_in_flight() {
        let most = |bytes: u64| {
            let (started, consumed) = (AtomicU64::new(0), AtomicU64::new(0));
            let most = AtomicU64::new(0);
            let work = || {
                |_: u64| {
                    let in_flight = started.fetch_add(1, SeqCst) + 1 - consumed.load(SeqCst);
                    most.fetch_max(in_flight, SeqCst);
                }
            };
            let result = ordered_map(
                0..200,
                |_| bytes,
                2,
                work,
                |()| {
                    consumed.fetch_add(1, SeqCst);
                    Ok::<(), ()>(())
                },
            );
            assert_eq!((result, consumed.load(SeqCst)), (Ok(()), 200));
            most.load(SeqCst)
        };
        assert!(most(BYTES_IN_FLIGHT) <= 3);
        assert!(most(BYTES_IN_FLIGHT * 9) <= 2);
        assert!(most(1) <= 2 * IN_FLIGHT as u64 + 1);
    }
}

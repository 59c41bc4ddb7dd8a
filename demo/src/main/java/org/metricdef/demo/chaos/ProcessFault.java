package org.metricdef.demo.chaos;

/** What can happen to the processes on this side of the exchange. */
enum ProcessFault {
  /** The broker is stopped in good order, and started again on its directory. */
  BROKER_RESTARTED,
  /** The broker is killed, and started again on its directory. */
  BROKER_KILLED,
  /** The broker does not run, and answers nothing, for longer than a delivery may take. */
  BROKER_PAUSED,
  /** The broker's disk is full; it halts, and is started again with room. */
  BROKER_DISK_FULL,
  /** A producer is killed, and started again. */
  PRODUCER_KILLED,
  /** A producer is stopped in good order, and started again. */
  PRODUCER_RESTARTED,
  /** A further producer of the group comes, and goes: in good order, or killed. */
  SECOND_PRODUCER,
  /** A producer of another group takes everything over, until those of ours take it back. */
  OTHER_GROUP
}

package shop;

/** A class of the team that is called like an annotation of ours. */
final class MetricName {}

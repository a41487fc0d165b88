"""What the law asks for besides: removals, disposal, personal data, the schedule, watch hours."""

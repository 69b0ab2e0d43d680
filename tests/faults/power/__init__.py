"""Power cuts, simulated: a run is recorded, the disks it could have left are rebuilt, each is opened."""

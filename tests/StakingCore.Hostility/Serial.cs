// The tool writes to the console of the process, of which there is one; and allocated bytes are counted of the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

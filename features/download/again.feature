Feature: Results can be had again

  The results can be downloaded again until they expire.

  Rule: Download a job's results

    @DOWNLOAD-11 @must
    Scenario: The results are identical at every download
      Given a completed view job for each of these rows
        | output_type |
        | "json"      |
        | "csv"       |
        | "tsv"       |
        | "xlsx"      |
      And a completed query job
      Then their results are identical at every download

  Rule: Download a job's results · Response codes

    @DOWNLOAD-16 @must
    Scenario: A redirect leads to the results
      Given a completed job
      When the owner downloads the results of it
      And the owner reads it
      Then each redirect leads to the results

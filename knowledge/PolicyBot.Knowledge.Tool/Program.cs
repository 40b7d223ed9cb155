Console.WriteLine("policybot-knowledge");
